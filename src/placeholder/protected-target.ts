import {type NormalizedName, normalize} from '../names/normalized-name.ts'
import type {TargetKind} from '../targets/types.ts'

/** How a placeholder speaks of a target of each kind. */
const KINDS: Record<
  TargetKind,
  {prefix: string; url: (name: string) => string; what: (name: string) => string; advice: (name: string) => string}
> = {
  project: {
    prefix: '',
    url: (name) => `https://pypi.org/project/${name}/`,
    what: () => 'a project on PyPI',
    advice: (name) => `pip install ${name}`,
  },
  stdlib: {
    prefix: 'stdlib:',
    url: () => 'https://docs.python.org/3/py-modindex.html',
    what: () => "a module of Python's standard library",
    advice: () => 'it comes with Python, nothing has to be installed',
  },
  slip: {
    prefix: 'slip:',
    url: () => 'https://pip.pypa.io/en/stable/cli/pip_install/',
    what: () => 'no project, but a word that people type after "pip install" by mistake',
    advice: () => 'look at the command line again',
  },
}

/** A target as a placeholder's texts show it: ready words and an address, all plain ASCII. */
export interface TargetWords {
  readonly kind: TargetKind
  readonly name: NormalizedName
  readonly url: string
  readonly what: string
  readonly advice: string
}

/** Returns the words for a target's label (`requests`, `stdlib:json`, `slip:git`), or `undefined` if it is no label. */
export function parseLabel(label: string): TargetWords | undefined {
  const kind = (['stdlib', 'slip', 'project'] as const).find((id) => label.startsWith(KINDS[id].prefix))!
  const {prefix, url, what, advice} = KINDS[kind]
  const name = normalize(label.slice(prefix.length))
  return name && {kind, name, url: url(name), what: what(name), advice: advice(name)}
}

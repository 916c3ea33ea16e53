import type {NormalizedName} from '../names/normalized-name.ts'
import {parseLabel} from '../targets/label.ts'
import type {TargetKind} from '../targets/types.ts'

/** How a placeholder describes a target of each kind. */
const KINDS: Record<
  TargetKind,
  {url: (name: string) => string; what: (name: string) => string; advice: (name: string) => string}
> = {
  project: {
    url: (name) => `https://pypi.org/project/${name}/`,
    what: () => 'a project on PyPI',
    advice: (name) => `pip install ${name}`,
  },
  stdlib: {
    url: () => 'https://docs.python.org/3/py-modindex.html',
    what: () => "a module of Python's standard library",
    advice: () => 'it comes with Python and does not have to be installed',
  },
  slip: {
    url: () => 'https://pip.pypa.io/en/stable/cli/pip_install/',
    what: () => 'not a project, but a word that people type after "pip install" by mistake',
    advice: () => 'check the command line',
  },
}

/** A target as the texts of a placeholder show it: phrases and an address, all plain ASCII. */
export interface TargetWords {
  readonly kind: TargetKind
  readonly name: NormalizedName
  readonly url: string
  readonly what: string
  readonly advice: string
}

/** Returns the words for a target's label (`requests`, `stdlib:json`, `slip:git`), or `undefined` if it is not a label. */
export function targetWords(label: string): TargetWords | undefined {
  const target = parseLabel(label)
  if (target === undefined) return undefined
  const {url, what, advice} = KINDS[target.kind]
  return {...target, url: url(target.name), what: what(target.name), advice: advice(target.name)}
}

import type {CheckedName, CheckKind, Imitated} from '../../check/document.ts'
import {targetTitle} from '../../findings/target-words.ts'
import {day} from '../project-words.ts'

/** What is said of a kind, for people and for the rules of SARIF. */
export interface KindText {
  readonly title: string
  readonly description: string
  readonly advice: string
  /** As GitHub ranks alerts. */
  readonly level: 'error' | 'warning' | 'note'
}

/** The kinds that are reported; of a name that is fine or allowed nothing is said. */
export const KIND_TEXTS: Readonly<Partial<Record<CheckKind, KindText>>> = {
  unclaimed: {
    title: 'Nobody has registered the name',
    description: 'Anybody can register the name on PyPI today, and what they upload is then installed by this line.',
    advice:
      'Correct the name. If it is one of your own, register it or ask PyPI to prohibit it, and declare it with `--internal`.',
    level: 'error',
  },
  deleted: {
    title: 'The project was deleted',
    description: 'The project was on PyPI and is no longer, so anybody may register its name again.',
    advice: 'Remove the dependency, or pin it to a file whose hash you know.',
    level: 'error',
  },
  suspected: {
    title: 'The name is known from malware or prohibited',
    description: 'Nobody holds the name now, and there is public evidence against it.',
    advice: 'Correct the name.',
    level: 'error',
  },
  'look-alike': {
    title: 'The name looks like a popular project',
    description: 'The name differs from that of a far more popular project in the way in which squatters choose names.',
    advice: 'Correct the name, or allow it with `--allow` if it is what you mean.',
    level: 'warning',
  },
  refused: {
    title: 'PyPI refuses the name',
    description: 'No project of this name exists, and PyPI lets nobody create one.',
    advice: 'Correct the name: nothing can be installed by it.',
    level: 'warning',
  },
  internal: {
    title: 'Internal, and nobody has registered the name',
    description:
      'The name is meant to come from another place than PyPI. An installer that asks PyPI as well takes what anybody registers there.',
    advice: 'Register the name or ask PyPI to prohibit it, and let installers ask your own index alone for it.',
    level: 'note',
  },
}

/** Returns one sentence that says why a name is of this kind, without a full stop. */
export function reasonFor(kind: CheckKind, {name, refusal, imitates, deletedSince, live}: CheckedName): string {
  const [first] = imitates
  const meant = first ? `; did you mean \`${first.target}\`?` : ''
  switch (kind) {
    case 'unclaimed':
      return `nobody has registered \`${name}\`${live === 'free' ? ', as the index says now' : ''}${meant}`
    case 'deleted':
      return `\`${name}\` was among the names of ${day(deletedSince!)} and has been deleted since`
    case 'look-alike':
      return `\`${name}\` ${first ? imitation(first) : 'imitates a popular project'}`
    case 'refused':
      return `\`${name}\` does not exist, and PyPI refuses it${refused(refusal)}${meant}`
    case 'internal':
      return `\`${name}\` is internal, and nobody has registered it on PyPI`
    case 'suspected':
      return `there is public evidence against \`${name}\``
    default:
      return `\`${name}\` is ${kind}`
  }
}

function imitation({target, rank, technique, detail}: Imitated): string {
  const place = rank === null ? '' : ` (number ${rank} by downloads)`
  // An alias needs no distortion: people take it for the name.
  if (technique === 'exact') return `is what people call ${targetTitle(target)}${place}`
  return `looks like ${targetTitle(target)}${place}: ${detail}`
}

function refused(refusal: CheckedName['refusal']): string {
  if (refusal === null) return ''
  const {reason, collidesWith} = refusal
  if (collidesWith !== null) return ` as too similar to \`${collidesWith}\``
  return reason === 'stdlib' ? ' as a module of the standard library' : ` as ${reason}`
}

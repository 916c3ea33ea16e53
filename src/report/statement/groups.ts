import type {TargetStanding} from '../../findings/standing.ts'
import {wordsOf} from '../../findings/target-words.ts'
import type {HeldName} from '../../placeholder/statement.ts'

/** Names that are held for one target, or for the same reason, with what is said of that. */
export interface HeldGroup {
  readonly title: string
  readonly words: string
  /** Where the target is, if that is in public. */
  readonly url: string | null
  readonly names: readonly HeldName[]
}

/** Names that are targets themselves, by whose they are. */
const OWN = [
  {
    applies: ({internal}: TargetStanding) => internal,
    title: 'Names themselves',
    words: 'Installers that ask PyPI for one of these most likely look at the wrong index (dependency confusion)',
  },
  {
    applies: ({mine}: TargetStanding) => mine,
    title: 'Names of our own',
    words: 'of projects of ours that were not on PyPI when their placeholders were made',
  },
  {
    applies: () => true,
    title: 'Names that nobody had registered',
    words: 'which documents, tools or people may ask PyPI for',
  },
] as const
const HIDDEN = {title: 'Other look-alikes', words: 'of names that are not for others to read', url: null}

/**
 * Returns the names by the target that each protects most, the target with the most names first; then names that are
 * targets themselves, and last those whose targets are internal.
 */
export function heldGroups(names: readonly HeldName[]): HeldGroup[] {
  const byTarget = new Map<string, HeldName[]>()
  const own: HeldName[] = []
  const hidden: HeldName[] = []
  for (const held of names) {
    const target = held.protects[0]?.target
    if (target === undefined) hidden.push(held)
    else if (target === held.name) own.push(held)
    else byTarget.set(target, [...(byTarget.get(target) ?? []), held])
  }
  return [
    ...[...byTarget.values()].sort((a, b) => b.length - a.length).map(groupFor),
    ...OWN.flatMap(({title, words}, kind) => {
      const names = own.filter(({protects}) => OWN.findIndex(({applies}) => applies(protects[0]!)) === kind)
      return names.length > 0 ? [{title, words, url: null, names}] : []
    }),
    ...(hidden.length > 0 ? [{...HIDDEN, names: hidden}] : []),
  ]
}

function groupFor(names: readonly HeldName[]): HeldGroup {
  const {target, ...standing} = names[0]!.protects[0]!
  const {title, heldFor, url} = wordsOf({name: target, ...standing})!
  return {title, words: heldFor, url, names}
}

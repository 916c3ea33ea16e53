import type {LiveState} from '../findings/live-state.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {checkName, type NameRules, verdictOf} from '../names/registrability.ts'
import type {NamePattern} from '../targets/name-pattern.ts'
import type {CheckedMention, CheckedName, CheckKind, Imitated} from './document.ts'
import type {Mention} from './mention.ts'

/** What names are held against. */
export interface NameEvidence {
  readonly rules: NameRules
  /**
   * Returns the popular projects that a name imitates, likeliest first; none for one that only happens to be near.
   * `isTyped` tells whether somebody wrote it down, and not only the authors of another package.
   */
  readonly imitatedBy: (name: NormalizedName, isTyped: boolean) => readonly Imitated[]
  /** Whether there is public evidence that an open name cannot be had. */
  readonly isSuspected: (name: NormalizedName) => boolean
  /** Names that the previous snapshot held and the one in use does not. */
  readonly deleted: {readonly asOf: string; readonly names: ReadonlySet<string>} | undefined
  /** Names of projects whose code is among the files. */
  readonly own: ReadonlySet<string>
  /** The user's own words. */
  readonly allow: readonly NamePattern[]
  readonly internal: readonly NamePattern[]
}

/** Returns what is to be said of one name, found in these places, if in any. */
export function judge(name: NormalizedName, mentions: readonly Mention[], evidence: NameEvidence): CheckedName {
  const {verdict, refusal} = verdictOf(checkName(name, evidence.rules))
  const isOpen = verdict === 'open'
  const isAllowed = evidence.allow.some((pattern) => pattern.matches(name))
  const isInternal = isOpen && isMeantFromElsewhere(name, mentions, evidence)
  const imitates = isAllowed || isInternal || isLocal(mentions) ? [] : evidence.imitatedBy(name, isTyped(mentions))
  const isDeleted = isOpen && evidence.deleted?.names.has(name) === true
  const said: (CheckKind | false)[] = isAllowed
    ? ['allowed']
    : [
        isOpen && !isInternal && 'unclaimed',
        isDeleted && 'deleted',
        isOpen && !isInternal && evidence.isSuspected(name) && 'suspected',
        imitates.length > 0 && 'look-alike',
        verdict === 'refused' && 'refused',
        isInternal && 'internal',
      ]
  const kinds = said.filter((kind) => kind !== false)
  return {
    name,
    kinds: kinds.length === 0 ? ['fine'] : kinds,
    verdict,
    refusal,
    imitates,
    deletedSince: isDeleted ? evidence.deleted!.asOf : null,
    live: null,
    mentions: mentions.map(mentionOf),
  }
}

/** Adds what the index said when it was asked: a name that exists there is nobody's to take. */
export function withLive(checked: CheckedName, live: LiveState): CheckedName {
  if (live !== 'exists') return {...checked, live}
  const kinds = checked.kinds.filter((kind) => kind === 'look-alike')
  return {...checked, live, kinds: kinds.length === 0 ? ['fine'] : kinds}
}

/**
 * Whether the user declares a name internal, or every mention says that it comes from another place than PyPI. The
 * projects of a workspace find one another in the files beside them; a command looks on PyPI.
 */
function isMeantFromElsewhere(
  name: string,
  mentions: readonly Mention[],
  {internal, own}: Pick<NameEvidence, 'internal' | 'own'>,
): boolean {
  if (internal.some((pattern) => pattern.matches(name))) return true
  const isFromElsewhere = ({source, origin}: Mention) =>
    source === undefined ? origin === 'file' && own.has(name) : source.kind !== 'pypi'
  return mentions.length > 0 && mentions.every(isFromElsewhere)
}

function isTyped(mentions: readonly Mention[]): boolean {
  return mentions.some(({dependency}) => dependency !== 'transitive')
}

/** Whether nothing but archives on the disk bear the name: whoever wrote the line has seen what it installs. */
function isLocal(mentions: readonly Mention[]): boolean {
  return mentions.length > 0 && mentions.every(({source}) => source?.kind === 'path')
}

function mentionOf({file, line, written, origin, dependency, source}: Mention): CheckedMention {
  return {file, line, written, origin, dependency: dependency ?? null, source: source ?? null}
}

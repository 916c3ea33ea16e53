import type {NameDeclarations} from '../../check/declarations.ts'
import type {NameEvidence} from '../../check/judge.ts'
import type {Context} from '../../context.ts'
import type {Knowledge} from '../../knowledge/open.ts'
import {openSuspected} from '../../knowledge/tables.ts'
import type {NormalizedName} from '../../names/normalized-name.ts'
import {deletedSince} from '../../registry/snapshot/since.ts'
import {parseNamePattern} from '../../targets/name-pattern.ts'
import {openLookAlikes} from './open-look-alikes.ts'

/**
 * Returns what `judge` holds these names against; no server is asked.
 * @param index `--index` or FORESTALL_INDEX, as the knowledge was opened with.
 * @throws ForestallError `usage` for what is not a name or pattern.
 */
export async function openNameEvidence(
  names: Iterable<NormalizedName>,
  knowledge: Knowledge,
  {allow = [], internal = [], index}: NameDeclarations & {readonly index?: string | undefined},
  context: Context,
): Promise<Omit<NameEvidence, 'own'>> {
  const lookAlikes = await openLookAlikes(knowledge, context)
  return {
    rules: knowledge.rules,
    imitatedBy: lookAlikes(names),
    isSuspected: (name) => openSuspected().of(name) !== null,
    deleted: await deletedSince({index, ...context}),
    allow: allow.map(parseNamePattern),
    internal: internal.map(parseNamePattern),
  }
}

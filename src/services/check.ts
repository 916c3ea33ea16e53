import type {NameDeclarations} from '../check/declarations.ts'
import {ACTIONABLE, CHECK_KINDS, type CheckDocument, type CheckedName, type CheckKind} from '../check/document.ts'
import {judge, withLive} from '../check/judge.ts'
import type {Mention} from '../check/mention.ts'
import {readTree} from '../check/read-tree.ts'
import {findFiles} from '../check/walk/find-files.ts'
import type {Context} from '../context.ts'
import {startProgress} from '../io/progress.ts'
import {openKnowledge} from '../knowledge/open.ts'
import {limits} from '../limits.ts'
import type {NormalizedName} from '../names/normalized-name.ts'
import {type AskOptions, askLive, liveOf} from './shared/ask-live.ts'
import {openNameEvidence} from './shared/name-evidence.ts'
import {warnOfRemarks} from './shared/warn-of-remarks.ts'

export interface CheckOptions extends AskOptions, NameDeclarations {
  readonly live: boolean
}

/**
 * Checks what files and folders tell people and machines to install. No server is asked unless `live` says so, and then
 * only about names that somebody should act on.
 * @throws ForestallError `usage` for a path that cannot be read, else as `openKnowledge` does.
 */
export async function check(paths: readonly string[], options: CheckOptions, context: Context): Promise<CheckDocument> {
  const finding = startProgress('Finding files', undefined, context)
  const files = await findFiles(paths.length === 0 ? ['.'] : paths, finding.update).finally(finding.end)
  const reading = startProgress('Reading files', files.files.length, context)
  const tree = await readTree(files, reading.update).finally(reading.end)
  warnOfRemarks(tree.remarks, context.warn)
  if (tree.read === 0) context.warn(`No file was read: ${whyNone(tree.skipped)}`)
  const knowledge = await openKnowledge({index: options.index, ...context})
  const mentions = mentionsByName(tree.mentions)
  const evidence = {...(await openNameEvidence(mentions.keys(), knowledge, options, context)), own: tree.own}
  const judged = Array.from(mentions, ([name, found]) => judge(name, found, evidence))
  const names = (options.live ? await askedLive(judged, options, context) : judged).sort(byGravity)
  const {read, skipped, ignored} = tree
  return {
    schema: 'forestall/check/v1',
    index: knowledge.registry.identity,
    files: {read, skipped},
    ignored,
    counts: countsOf(names),
    names,
  }
}

function whyNone({large}: CheckDocument['files']['skipped']): string {
  return large > 0
    ? `those that might have been are larger than ${limits.checkFileBytes / 2 ** 20} MiB`
    : 'there is none here that lists projects or may hold install commands'
}

function mentionsByName(found: readonly Mention[]): Map<NormalizedName, Mention[]> {
  const byName = new Map<NormalizedName, Mention[]>()
  for (const mention of found) {
    const known = byName.get(mention.name)
    if (known) known.push(mention)
    else byName.set(mention.name, [mention])
  }
  return byName
}

async function askedLive(
  names: readonly CheckedName[],
  options: CheckOptions,
  context: Context,
): Promise<CheckedName[]> {
  const isWorthAsking = ({kinds}: CheckedName) => ACTIONABLE.has(kinds[0]!)
  const states = await askLive(
    names.filter(isWorthAsking).map(({name}) => name),
    options,
    context,
  )
  return names.map((checked) => {
    const live = liveOf(checked.name, states)
    return live === null ? checked : withLive(checked, live)
  })
}

function byGravity(a: CheckedName, b: CheckedName): number {
  const gravity = CHECK_KINDS.indexOf(a.kinds[0]!) - CHECK_KINDS.indexOf(b.kinds[0]!)
  return gravity || (a.name < b.name ? -1 : 1)
}

function countsOf(names: readonly CheckedName[]): Record<CheckKind, number> {
  const counts = Object.fromEntries(CHECK_KINDS.map((kind) => [kind, 0])) as Record<CheckKind, number>
  for (const {kinds} of names) counts[kinds[0]!]++
  return counts
}

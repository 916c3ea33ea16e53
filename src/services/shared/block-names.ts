import {OpenNames} from '../../block/open-names.ts'
import {rankEach} from '../../engine/rank/rank-each.ts'
import type {PortfolioTarget} from '../../engine/rank/ranking.ts'
import type {Knowledge} from '../../knowledge/open.ts'
import {parseNamePattern} from '../../targets/name-pattern.ts'
import type {TargetOptions} from './portfolio.ts'
import {warnOfRemarks} from './warn-of-remarks.ts'

/**
 * Returns what tells which names the user's own files or declarations name, so that no rule may be against them: the
 * targets, what the files of a config list though the targets were chosen otherwise, and what it allows. A slip is what
 * people type by mistake: nobody uses it, and its own name is the first to block.
 * @throws ForestallError as `readTargetFiles` does.
 */
export async function usedNames(
  portfolio: readonly PortfolioTarget[],
  {config}: Pick<TargetOptions, 'config'>,
  warn: (message: string) => void,
): Promise<(name: string) => boolean> {
  const used = new Set<string>()
  for (const {target} of portfolio) if (target.kind === 'project') used.add(target.name)
  if (config !== undefined && config.files.length > 0) {
    const {readTargetFiles} = await import('../../targets/files/read.ts')
    const {targets, remarks} = await readTargetFiles(config.files)
    for (const {name} of targets) used.add(name)
    warnOfRemarks(remarks, warn)
  }
  const allowed = (config?.allow ?? []).map(parseNamePattern)
  return (name) => used.has(name) || allowed.some((pattern) => pattern.matches(name))
}

/** Returns the open look-alikes of a portfolio but for those that `isUsed`. `onTarget` is called after each target. */
export function openNamesOf(
  portfolio: readonly PortfolioTarget[],
  isUsed: (name: string) => boolean,
  screener: Knowledge['screener'],
  onTarget = () => {},
): OpenNames {
  const names = new OpenNames(isUsed)
  for (const target of rankEach(screener, portfolio, {verdicts: new Set(['open']), techniques: new Set()})) {
    names.addTarget(target)
    onTarget()
  }
  return names
}

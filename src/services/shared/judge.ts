import {readTable} from '../../assets/tables.ts'
import type {Context} from '../../context.ts'
import type {ReverseLookup} from '../../engine/reverse/reverse-lookup.ts'
import type {IndexIdentity} from '../../findings/index-identity.ts'
import {openKnowledge} from '../../knowledge/open.ts'
import {openCatalogue, openReverseLookup, type ReverseOptions} from '../../knowledge/reverse.ts'
import {openCommonWords, openFeatureTables, openWords} from '../../knowledge/tables.ts'
import {AlarmRates} from '../../screen/alarm-rates.ts'
import {InnocentNames} from '../../screen/innocence.ts'
import {Judge} from '../../screen/judge.ts'
import {wordSplitter} from '../../techniques/words.ts'
import {asksForTargets, openPortfolio, orConfigured, type TargetOptions} from './portfolio.ts'

export interface JudgeOptions extends TargetOptions {
  readonly index?: string | undefined
}

/** A judge of new names, with what it judges by. */
export interface OpenJudge {
  readonly judge: Judge
  readonly reverse: ReverseLookup
  readonly alarmRates: AlarmRates
  readonly index: IndexIdentity
}

/**
 * Opens what new names are judged by. Unless targets are asked for or configured, those are the ranked projects and the modules of the
 * standard library.
 * @param isForMany whether so many single names are to come that it pays to screen all targets first: 7 s, once for each list
 *   of registered names.
 * @throws ForestallError as `openKnowledge` and `openPortfolio` do.
 */
export async function openJudge(
  options: JudgeOptions,
  context: Context,
  {isForMany = true}: Pick<ReverseOptions, 'isForMany'> = {},
): Promise<OpenJudge> {
  const knowledge = await openKnowledge({index: options.index, ...context})
  const {registry, rules, typoSnyper} = knowledge
  const {args, options: chosen} = orConfigured([], options)
  const isAsked = args.length > 0 || asksForTargets(chosen)
  const portfolio = isAsked
    ? (await openPortfolio(args, chosen, knowledge, context.warn)).portfolio
    : openCatalogue(knowledge, {withSlips: false})
  const reverse = await openReverseLookup(portfolio, knowledge, context, {isForMany})
  const alarmRates = new AlarmRates(JSON.parse(readTable('noticing/alarm-rates.json')).rates)
  const words = openWords()
  const {letters} = openFeatureTables()
  const innocent = new InnocentNames({letters, words, split: wordSplitter(words), registered: registry.names})
  const commonWords = openCommonWords()
  return {
    judge: new Judge({reverse, innocent, alarmRates, rules, typoSnyper, commonWords}),
    reverse,
    alarmRates,
    index: registry.identity,
  }
}

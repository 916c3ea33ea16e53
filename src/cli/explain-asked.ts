import {type Explanation, explainName} from '../plan/explain.ts'
import {portfolioOf} from '../plan/portfolio.ts'
import {selectTargets} from '../targets/select.ts'
import type {Surroundings} from './base-command.ts'
import {isOpenBy, openKnowledge} from './knowledge.ts'

/** Does what `explain` is asked: the name against every ranked project, every module and every slip. */
export async function explainAsked(
  name: string,
  flags: {readonly index?: string | undefined},
  surroundings: Surroundings,
): Promise<Explanation> {
  const {registry, popularity, rules, screener, typoSnyper, stdlib, slips, aliases} = await openKnowledge({
    index: flags.index,
    ...surroundings,
  })
  const targets = selectTargets(
    {args: [], fromFiles: [], top: popularity.names.length, stdlib: true, slips: true, aliases: []},
    {popular: popularity.names, registered: () => registry.names, stdlib, slips},
  )
  const portfolio = portfolioOf(targets, aliases, popularity, isOpenBy(rules))
  return explainName(name, {rules, screener, typoSnyper, portfolio, index: registry.identity})
}

import type {NameList} from '../findings/types.ts'
import {type Choice, chooseNames} from './choose.ts'
import {assemble, type PlanSettings} from './make.ts'
import {withOutlook} from './outlook.ts'
import type {Plan} from './types.ts'

/** Makes a plan of the riskiest names of `list`, as many as the budget allows. */
export function makePlan(
  list: NameList,
  model: string,
  settings: PlanSettings,
): {plan: Plan; passedOver: Choice['suspected']} {
  const {chosen, suspected} = chooseNames(list.names, {entries: []}, settings.budget, list.targets, settings)
  const plan = withOutlook(assemble(list, model, settings, chosen), list, settings)
  return {plan: {...plan, chosen: chosen.map(({name}) => name)}, passedOver: suspected}
}

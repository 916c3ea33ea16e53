/**
 * Forestall as a library: open its knowledge once, then ask. Importing this does nothing by itself.
 *
 *   import {openForestall} from 'forestall'
 *
 *   const forestall = await openForestall()
 *   forestall.verdict('requsts').verdict // 'open'
 */
export type {BlockRule, Selection} from './block/types.ts'
export type {NameDeclarations} from './check/declarations.ts'
export type {CheckKind, Imitated} from './check/document.ts'
export {ForestallError} from './errors.ts'
export type {IndexIdentity} from './findings/index-identity.ts'
export type {ListedName, NameList, Squat, TargetSummary} from './findings/types.ts'
export {normalizeName as normalize} from './library/normalize-name.ts'
export {openForestall} from './library/open.ts'
export type {
  Forestall,
  LookAlikeOptions,
  NameCheck,
  NameVerdict,
  NewPlanOptions,
  OpenOptions,
  TargetsOptions,
} from './library/types.ts'
export type {RuleOutcome} from './names/registrability.ts'
export type {Refusal, Verdict} from './names/verdict.ts'
export type {BuildResult} from './placeholder/build.ts'
export type {Style} from './placeholder/placeholder.ts'
export type {PlaceholderIdentity, Plan, PlanEntry, Route} from './plan/types.ts'

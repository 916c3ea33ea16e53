import {type DocumentKind, readDocument} from '../assets/read-document.ts'
import {jsonPieces} from '../escape/json-pieces.ts'
import {type TargetStanding, UNDECLARED} from '../findings/standing.ts'
import type {TargetTotals} from '../findings/types.ts'
import {writeWhole} from '../io/write-whole.ts'
import {withCoverage} from './coverage.ts'
import {misspeltField} from './misspelt-field.ts'
import {planLine} from './plan-line.ts'
import {DEFAULT_PLAN, type Plan} from './types.ts'
import {isCanonicalVersion} from './version.ts'

const PLAN: DocumentKind = {
  schema: 'plan',
  words: 'a Forestall plan',
  missing: (path) => (path === DEFAULT_PLAN ? 'plan here yet' : `plan ${path} yet`),
  make: (path) => `\`${planLine(path, ' requests')}\` makes one.`,
  mend: 'Restore the file from a backup, or make a new plan with `forestall plan TARGET --output FILE`.',
  slipIn: misspeltField('plan'),
}

const VERSIONS =
  'Write it in the canonical form of PEP 440 without a local part, for example `0.0.1`: PyPI names the file after it.'

/**
 * Reads the plan file at `path` and validates it against its schema.
 * @throws ForestallError `usage` if there is no such file, `badInput` if it is not a plan.
 */
export async function readPlan(path: string): Promise<Plan> {
  const {value, faultAt} = await readDocument(path, PLAN)
  const plan = withStandings(value as WrittenPlan)
  const names = new Set<string>()
  for (const [i, {name, version}] of plan.entries.entries()) {
    const at = ['entries', String(i)]
    if (names.has(name)) throw faultAt(at, 'the plan has the name twice', 'Take one of the entries out.')
    names.add(name)
    if (!isCanonicalVersion(version))
      throw faultAt([...at, 'version'], `\`${version}\` is not a canonical version`, VERSIONS)
  }
  // Routes may have been edited since the figure was written.
  return withCoverage(plan)
}

/** A plan as it may stand in a file: plans of before standings were known say nothing of them. */
export type WrittenPlan = Omit<Plan, 'targets'> & {
  readonly targets: readonly (TargetTotals & Partial<TargetStanding>)[]
}

function withStandings(plan: WrittenPlan): Plan {
  return {...plan, targets: plan.targets.map((target) => ({...UNDECLARED, ...target}))}
}

/** Writes `plan` to `path` as indented JSON, whole or not at all. @throws ForestallError `failure`. */
export async function writePlan(path: string, plan: Plan): Promise<void> {
  await writeWhole(path, jsonPieces(plan))
}

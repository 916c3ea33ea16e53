import {readFile, stat} from 'node:fs/promises'
import {ForestallError, reasonOf} from '../errors.ts'
import {writeWhole} from '../files.ts'
import {schemaErrors} from '../schemas.ts'
import type {Plan} from './types.ts'

/** A plan of 100,000 names is about 60 MB; beyond this it is no plan of ours. */
const MOST_BYTES = 256 * 1024 * 1024

/**
 * Reads the plan file at `path` and holds it against its schema.
 * @throws ForestallError `usage` where there is no such file, `badInput` where it is not a plan.
 */
export async function readPlan(path: string): Promise<Plan> {
  const plan: unknown = parse(path, await readText(path))
  const [error] = await schemaErrors('plan', plan)
  if (error !== undefined) throw notAPlan(path, error)
  const {entries} = plan as Plan
  const names = new Set<string>()
  for (const {name} of entries) {
    if (names.has(name)) throw notAPlan(path, `the name ${name} stands in it twice`)
    names.add(name)
  }
  return plan as Plan
}

/** Writes `plan` to `path` as indented JSON, whole or not at all. @throws ForestallError `failure`. */
export async function writePlan(path: string, plan: Plan): Promise<void> {
  await writeWhole(path, `${JSON.stringify(plan, null, 2)}\n`)
}

async function readText(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > MOST_BYTES) throw notAPlan(path, 'it is far too large')
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof ForestallError) throw error
    throw new ForestallError(
      'usage',
      `Cannot read the plan ${path}: ${reasonOf(error)}`,
      'Make one with `forestall plan TARGET`.',
      {
        cause: error,
      },
    )
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw notAPlan(path, `it is not JSON: ${reasonOf(error)}`)
  }
}

function notAPlan(path: string, why: string): ForestallError {
  return new ForestallError(
    'badInput',
    `${path} is not a Forestall plan: ${why}`,
    'Restore the file from a backup, or make a new plan with `forestall plan TARGET --output FILE`.',
  )
}

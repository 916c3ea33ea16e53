import {spawn} from 'node:child_process'
import {chmod, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A step of a workflow, as far as our recipes go. */
interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
}

type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface WorkflowOptions {
  /** The folder that stands for the checked-out repository. */
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** Programs that the steps call, each a line of shell. */
  readonly programs?: Readonly<Record<string, string>>
}

/**
 * Runs the steps of the only job of a workflow as GitHub does, as far as our recipes need it: our own action by its
 * `action.yml` and the script that it runs, scripts by bash, conditions on outputs. Actions of others are passed over.
 * @returns the exit code of the first step that failed, else 0.
 */
export async function runWorkflow(yaml: string, {folder, env, programs = {}}: WorkflowOptions): Promise<number> {
  const {jobs} = parse(yaml) as {jobs: Record<string, {steps: Step[]}>}
  const [job] = Object.values(jobs)
  const action = parse(await readFile(join(root, 'action.yml'), 'utf8'))
  const defaults = Object.fromEntries(
    Object.entries<{default: string}>(action.inputs).map(([name, input]) => [name, input.default]),
  )
  const bin = join(folder, '..', 'bin')
  await mkdir(bin, {recursive: true})
  for (const [name, line] of Object.entries(programs)) {
    await writeFile(join(bin, name), `#!/bin/sh\n${line}\n`)
    await chmod(join(bin, name), 0o755)
  }
  const outputs: Record<string, Record<string, string>> = {}
  for (const step of job!.steps) {
    if (step.if !== undefined && !holds(step.if, outputs)) continue
    const inputs = {...defaults, ...step.with}
    const own = step.uses?.includes('/forestall@')
    if (!own && step.run === undefined) continue
    const outputFile = join(folder, '..', 'outputs')
    await rm(outputFile, {force: true})
    const script = own ? await readFile(join(root, 'bin/action.sh'), 'utf8') : filled(step.run!, outputs)
    const given = own
      ? {
          FORESTALL: join(root, 'bin/run.js'),
          FORESTALL_ACTION_COMMAND: inputs['command']!,
          FORESTALL_ACTION_ARGUMENTS: inputs['arguments']!,
          FORESTALL_ACTION_UPDATE: inputs['update']!,
          FORESTALL_ACTION_FAIL: inputs['fail-on-findings']!,
        }
      : Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value, outputs)]))
    const code = await bash(script, folder, {
      ...process.env,
      PATH: `${bin}:${process.env['PATH']}`,
      RUNNER_TEMP: bin,
      GITHUB_OUTPUT: outputFile,
      ...given,
      ...env,
    })
    if (code !== 0) return code
    const lines = (await readFile(outputFile, 'utf8').catch(() => '')).split('\n')
    if (step.id !== undefined) outputs[step.id] = Object.fromEntries(lines.map((line) => line.split('=', 2)))
  }
  return 0
}

async function bash(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<number> {
  const file = join(cwd, '..', 'script.sh')
  await writeFile(file, script)
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], {cwd, stdio: 'ignore', env})
  return new Promise((resolve) => child.on('close', (status) => resolve(status ?? -1)))
}

/** Fills in `${{ steps.ID.outputs.NAME }}`; of anything else there is nothing to know here. */
function filled(text: string, outputs: Outputs): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => outputOf(expression, outputs))
}

function outputOf(expression: string, outputs: Outputs): string {
  const [, id, name] = /^steps\.(\w+)\.outputs\.(\w+)$/.exec(expression) ?? []
  return outputs[id ?? '']?.[name ?? ''] ?? ''
}

/** Tells whether a condition holds: comparisons of an output with a text, joined by `||`. */
function holds(condition: string, outputs: Outputs): boolean {
  return condition.split('||').some((part) => {
    const [, expression, wanted] = /^\s*(\S+) == '(.*)'\s*$/.exec(part) ?? []
    if (expression === undefined) throw new Error(`This condition is not understood: ${part}`)
    return outputOf(expression, outputs) === wanted
  })
}

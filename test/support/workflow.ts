import {spawn} from 'node:child_process'
import {chmod, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'

const root = fileURLToPath(new URL('../..', import.meta.url))

type Texts = Readonly<Record<string, string>>

/** A step of a workflow or of a composite action, as far as ours go. */
interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly env?: Texts
  readonly with?: Texts
}

interface Action {
  readonly inputs: Readonly<Record<string, {readonly default: string}>>
  readonly outputs: Readonly<Record<string, {readonly value: string}>>
  readonly runs: {readonly steps: readonly Step[]}
}

export interface WorkflowOptions {
  /** The folder that stands for the checked-out repository; what the run leaves behind is put beside it. */
  readonly folder: string
  readonly env: Texts
  /** Programs that the steps call, each a line of shell. */
  readonly programs?: Texts
}

export interface WorkflowRun {
  /** The exit code of the first step that failed, else 0. */
  readonly code: number
  /** What the steps wrote to stdout and stderr: annotations are among it. */
  readonly log: string
  /** The job's summary. */
  readonly summary: string
  /** By step with an id. */
  readonly outputs: Readonly<Record<string, Texts>>
}

/** This checkout is installed and built already, and `npm ci` in it would pull it from under the other tests. */
const PROGRAMS = {npm: 'echo "npm $*"'}

/**
 * Runs the steps of the only job of a workflow as GitHub does, as far as ours need it: our own action by the steps of its
 * `action.yml`, scripts by bash, conditions on outputs. Actions of others are passed over.
 */
export async function runWorkflow(yaml: string, options: WorkflowOptions): Promise<WorkflowRun> {
  const {jobs} = parse(yaml) as {jobs: Record<string, {steps: Step[]}>}
  const runner = new Runner(options)
  await runner.prepare()
  const [job] = Object.values(jobs)
  const outputs: Record<string, Texts> = {}
  const code = await runner.runSteps(job!.steps, outputs, {})
  return {code, log: runner.log, summary: await runner.read('summary'), outputs}
}

class Runner {
  log = ''
  readonly #options: WorkflowOptions
  readonly #beside: string
  readonly #bin: string

  constructor(options: WorkflowOptions) {
    this.#options = options
    this.#beside = join(options.folder, '..', 'runner')
    this.#bin = join(this.#beside, 'bin')
  }

  async prepare(): Promise<void> {
    await rm(this.#beside, {recursive: true, force: true})
    await mkdir(this.#bin, {recursive: true})
    for (const [name, line] of Object.entries({...PROGRAMS, ...this.#options.programs})) {
      await writeFile(join(this.#bin, name), `#!/bin/sh\n${line}\n`)
      await chmod(join(this.#bin, name), 0o755)
    }
  }

  read(file: string): Promise<string> {
    return readFile(join(this.#beside, file), 'utf8').catch(() => '')
  }

  /** Runs one step after the other, puts what they put out into `outputs`, and returns the code of the first that fails. */
  async runSteps(steps: readonly Step[], outputs: Record<string, Texts>, inputs: Texts): Promise<number> {
    for (const step of steps) {
      const context = {steps: outputs, inputs}
      if (step.if !== undefined && !holds(step.if, context)) continue
      const own = step.uses?.includes('/forestall@')
      if (!own && step.run === undefined) continue
      const [code, put] = own ? await this.#runAction(step.with ?? {}) : await this.#runScript(step, context)
      if (step.id !== undefined) outputs[step.id] = put
      if (code !== 0) return code
    }
    return 0
  }

  async #runAction(given: Texts): Promise<[code: number, outputs: Texts]> {
    const action = parse(await readFile(join(root, 'action.yml'), 'utf8')) as Action
    const unknown = Object.keys(given).find((name) => !(name in action.inputs))
    if (unknown !== undefined) throw new Error(`The action has no input ${unknown}`)
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default])
    const inputs = {...Object.fromEntries(defaults), ...given}
    const steps: Record<string, Texts> = {}
    const code = await this.runSteps(action.runs.steps, steps, inputs)
    const outputs = Object.entries(action.outputs).map(([name, {value}]) => [name, filled(value, {steps, inputs})])
    return [code, Object.fromEntries(outputs)]
  }

  async #runScript({run, env = {}}: Step, context: Context): Promise<[code: number, outputs: Texts]> {
    const {folder, env: given} = this.#options
    const outputFile = join(this.#beside, 'outputs')
    await rm(outputFile, {force: true})
    const script = join(this.#beside, 'script.sh')
    await writeFile(script, filled(run!, context))
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: [this.#bin, process.env['PATH']].join(delimiter),
        RUNNER_TEMP: this.#beside,
        GITHUB_ACTION_PATH: root,
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: join(this.#beside, 'summary'),
        ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value, context)])),
        ...given,
      },
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (this.log += String(chunk)))
    const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)))
    const lines = (await this.read('outputs')).split('\n').filter((line) => line !== '')
    return [code, Object.fromEntries(lines.map((line) => line.split('=', 2)))]
  }
}

interface Context {
  readonly steps: Readonly<Record<string, Texts>>
  readonly inputs: Texts
}

/** Fills in `${{ … }}`: inputs, outputs of steps, and the folder of our own action. Anything else is empty here. */
function filled(text: string, context: Context): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => resolved(expression, context))
}

function resolved(expression: string, {steps, inputs}: Context): string {
  if (expression === 'github.action_path') return root
  const [, input] = /^inputs\.([\w-]+)$/.exec(expression) ?? []
  if (input !== undefined) return inputs[input] ?? ''
  const [, id, name] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(expression) ?? []
  return steps[id ?? '']?.[name ?? ''] ?? ''
}

/** Tells whether a condition holds: comparisons of a value with a text, joined by `||`. */
function holds(condition: string, context: Context): boolean {
  return condition.split('||').some((part) => {
    const [, expression, wanted] = /^\s*(\S+) == '(.*)'\s*$/.exec(part) ?? []
    if (expression === undefined) throw new Error(`This condition is not understood: ${part}`)
    return resolved(expression, context) === wanted
  })
}

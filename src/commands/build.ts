import {dirname, relative, sep} from 'node:path'
import type {Interfaces} from '@oclif/core'
import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {planArgs} from '../cli/flags.ts'
import {startProgress} from '../io/progress.ts'
import {buildPlaceholders} from '../placeholder/build.ts'
import type {Manifest} from '../placeholder/manifest.ts'
import {STYLES} from '../placeholder/placeholder.ts'
import {sourceDate} from '../placeholder/source-date.ts'
import {readPlan, writePlan} from '../plan/plan-file.ts'
import {withArchives} from '../plan/with-archives.ts'

/** Output of `build --json`: the manifest, and what became of the folder. */
interface BuildReport extends Omit<Manifest, 'schema'> {
  readonly schema: 'forestall/build/v1'
  readonly directory: string
  readonly written: number
  readonly kept: number
  readonly surplus: readonly string[]
}

/** `forestall build [PLAN]`: one placeholder sdist per name with route `register`. */
export default class Build extends BaseCommand {
  static override summary = 'write one placeholder sdist per name to register'
  static override description =
    `Builds an archive for every name of the plan with the route "register", with SHA256SUMS and manifest.json. Nothing is uploaded.
The same plan gives the same bytes; SOURCE_DATE_EPOCH is obeyed.
What is there already and right is kept, so an interrupted build goes on where it stopped. Files that build did not make are never overwritten.`
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> team-plan.json --output placeholders --style inert',
  ]
  static override args = planArgs
  static override flags = {
    output: Flags.string({char: 'o', description: 'folder to write to', helpValue: 'DIR', default: 'placeholders'}),
    style: Flags.option({
      options: STYLES,
      default: 'explain' as const,
      description: 'explain: a build backend refuses and names the project meant; inert: no code, and no Python fits',
    })(),
  }

  async run(): Promise<BuildReport> {
    const parsed = await this.parse(Build)
    const flags: Interfaces.InferredFlags<typeof Build.flags> = parsed.flags
    const {plan: path} = parsed.args
    const plan = await readPlan(path)
    const progress = startProgress('placeholders', undefined, {quiet: this.jsonEnabled()})
    const {manifest, written, kept, surplus} = await buildPlaceholders(plan, {
      directory: flags.output,
      style: flags.style,
      seconds: sourceDate(process.env['SOURCE_DATE_EPOCH']),
      onProgress: progress.update,
    }).finally(progress.end)
    const folder = relative(dirname(path), flags.output).split(sep).join('/')
    await writePlan(path, withArchives(plan, folder, manifest.files))

    this.write(manifest.files.map(({file, sha256}) => `${sha256}  ${file}\n`).join(''))
    if (surplus.length > 0) {
      this.context().warn(`not of this plan, and left alone in ${flags.output}: ${surplus.join(', ')}`)
    }
    this.logToStderr(`${flags.output}: ${written} written, ${kept} kept. Next: forestall verify ${flags.output}`)
    return {...manifest, schema: 'forestall/build/v1', directory: flags.output, written, kept, surplus}
  }
}

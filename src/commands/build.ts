import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {planArgs} from '../cli/flags.ts'
import type {BuildReport} from '../placeholder/build.ts'
import {STYLES} from '../placeholder/placeholder.ts'

export default class Build extends BaseCommand {
  static override summary = 'write one placeholder sdist per name to register'
  static override description =
    `Builds an archive for every name in the plan with the route \`register\`, and writes SHA256SUMS and manifest.json. Nothing is uploaded.
The same plan gives the same bytes; SOURCE_DATE_EPOCH is respected.
Archives that are already there and correct are kept, so an interrupted build continues where it stopped. Files that \`build\` did not make are never overwritten.`
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> team-plan.json --output placeholders --style inert',
  ]
  static override args = planArgs
  static override flags = {
    output: Flags.string({char: 'o', description: 'folder to write to', helpValue: 'DIR', default: 'placeholders'}),
    style: Flags.option({
      options: STYLES,
      description:
        'explain: a build backend that refuses and names the intended project; inert: no code, and no Python version fits [default: explain; inert for internal names]',
    })(),
  }

  async run(): Promise<BuildReport> {
    const {args, options} = await this.read(Build)
    const [{build}, {renderBuild, buildSummary}] = await Promise.all([
      import('../services/build.ts'),
      import('../report/build.ts'),
    ])
    const sourceDateEpoch = process.env['SOURCE_DATE_EPOCH']
    const report = await build(args.plan, {...options, sourceDateEpoch}, this.context())
    this.write(renderBuild(report))
    this.say(buildSummary(report, args.plan))
    return report
  }
}

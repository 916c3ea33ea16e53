import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {exitCodeFlag, indexFlag, ownerFlag, planArgs} from '../cli/flags.ts'
import {WATCH_FORMATS} from '../cli/formats.ts'
import {EXIT} from '../errors.ts'
import type {Status as StatusDocument} from '../watch/status.ts'

export default class Status extends BaseCommand {
  static override summary = 'say what became of every name in a plan: yours, open, taken by somebody else, refused'
  static override description =
    'Asks the index about each name in turn. With `--no-live`, answers from the registered names in use, which say less.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --owner your-pypi-user',
    '<%= config.bin %> <%= command.id %> team-plan.json --exit-code --format md > findings.md',
  ]
  static override args = planArgs
  static override flags = {
    live: Flags.boolean({
      allowNo: true,
      default: true,
      helpGroup: 'INDEX',
      description: 'ask the index about every name (one or two short requests per name)',
    }),
    owner: ownerFlag,
    index: indexFlag,
    'exit-code': exitCodeFlag,
    format: Flags.option({options: WATCH_FORMATS, default: 'text' as const, description: 'how to print the answer'})(),
  }

  async run(): Promise<StatusDocument> {
    const {args, options} = await this.read(Status)
    const [{status}, {renderStatus}] = await Promise.all([
      import('../services/status.ts'),
      import('../report/status.ts'),
    ])
    const document = await status(args.plan, options, this.context())
    this.write(await renderStatus(document, options.format, this.screen))
    if (document.counts.unknown === document.entries.length) process.exitCode = EXIT.index
    else if (options.exitCode && document.alarms > 0) process.exitCode = EXIT.findings
    return document
  }
}

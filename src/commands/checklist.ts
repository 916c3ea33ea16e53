import {BaseCommand} from '../cli/base-command.ts'
import {planArgs} from '../cli/flags.ts'
import {FORMATS, formatFor} from '../cli/formats.ts'
import {deliver, reportFlags} from '../cli/output.ts'
import type {Checklist as ChecklistDocument} from '../report/checklist/document.ts'

export default class Checklist extends BaseCommand {
  static override summary = 'export the checklist for uploading the placeholders by hand'
  static override description =
    'The HTML page is one file that works offline: it keeps ticks and notes, reschedules missed days, and exports your ' +
    'progress for `forestall plan --import`. Without `--output`, the checklist is written to standard output as Markdown.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --output checklist.html',
    '<%= config.bin %> <%= command.id %> team-plan.json --format csv > checklist.csv',
  ]
  static override args = planArgs
  static override flags = reportFlags

  async run(): Promise<ChecklistDocument> {
    const {args, options} = await this.read(Checklist)
    const format = formatFor(options.output, options.format, FORMATS, 'md')
    const [{checklist}, {renderChecklist}] = await Promise.all([
      import('../services/checklist.ts'),
      import('../report/checklist/index.ts'),
    ])
    const document = await checklist(args.plan, this.context())
    await deliver(await renderChecklist(document, format), options, this.streams())
    return document
  }
}

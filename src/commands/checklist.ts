import {dirname} from 'node:path'
import type {Interfaces} from '@oclif/core'
import {BaseCommand} from '../cli/base-command.ts'
import {planArgs} from '../cli/flags.ts'
import {formatFor} from '../cli/formats.ts'
import {deliver, reportFlags} from '../cli/output.ts'
import {ForestallError} from '../errors.ts'
import {readPlan} from '../plan/plan-file.ts'
import {type Checklist as ChecklistDocument, checklistOf} from '../report/checklist/document.ts'
import {renderChecklist} from '../report/checklist/index.ts'

export default class Checklist extends BaseCommand {
  static override summary = 'export the checklist for uploading the placeholders by hand'
  static override description =
    'The HTML page is one file that works offline: it keeps ticks and notes, moves missed days along, and exports the ' +
    'progress for `forestall plan --import`. Without --output the checklist goes to standard output, as Markdown.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --output checklist.html',
    '<%= config.bin %> <%= command.id %> team-plan.json --format csv > checklist.csv',
  ]
  static override args = planArgs
  static override flags = reportFlags

  async run(): Promise<ChecklistDocument> {
    const {args, flags: parsed} = await this.parse(Checklist)
    const flags: Interfaces.InferredFlags<typeof Checklist.flags> = parsed
    const format = formatFor(flags.output, flags.format)
    const plan = await readPlan(args.plan)
    if (plan.entries.length === 0) {
      throw new ForestallError('nothingToDo', `${args.plan} holds no name.`, 'Add some with `forestall plan TARGET`.')
    }
    const checklist = checklistOf(plan, dirname(args.plan))
    await deliver(await renderChecklist(checklist, format), flags, this.streams())
    return checklist
  }
}

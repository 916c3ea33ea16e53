import {dirname} from 'node:path'
import {Args, Flags, type Interfaces} from '@oclif/core'
import {BaseCommand} from '../cli/base-command.ts'
import {writeWhole} from '../files.ts'
import {readPlan} from '../plan/plan-file.ts'
import {type Checklist as ChecklistDocument, checklistOf} from '../report/checklist/document.ts'
import {renderChecklist} from '../report/checklist/index.ts'
import {FORMATS, formatFor} from '../report/formats.ts'

export default class Checklist extends BaseCommand {
  static override summary = 'Export the checklist for uploading the placeholders by hand.'
  static override description =
    'The HTML page is one file that works offline: it keeps ticks and notes, moves missed days along, and exports the ' +
    'progress for `forestall plan --import`. Without --output the checklist goes to standard output, as Markdown.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --output checklist.html',
    '<%= config.bin %> <%= command.id %> forestall-plan.json --format csv > checklist.csv',
  ]
  static override args = {
    plan: Args.string({description: 'the plan file', default: 'forestall-plan.json', ignoreStdin: true}),
  }
  static override flags = {
    output: Flags.string({char: 'o', summary: 'write to this file', helpValue: 'PATH'}),
    format: Flags.option({options: FORMATS, summary: 'format  [default: from the extension, else md]'})(),
  }

  async run(): Promise<ChecklistDocument> {
    const {args, flags: parsed} = await this.parse(Checklist)
    const flags: Interfaces.InferredFlags<typeof Checklist.flags> = parsed
    const format = formatFor(flags.output, flags.format)
    const checklist = checklistOf(await readPlan(args.plan), dirname(args.plan))
    const text = await renderChecklist(checklist, format)
    if (flags.output === undefined) {
      this.log(text.replace(/\n$/, ''))
    } else {
      await writeWhole(flags.output, text)
      this.logToStderr(`Wrote ${flags.output}`)
    }
    return checklist
  }
}

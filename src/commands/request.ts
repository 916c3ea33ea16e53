import {BaseCommand} from '../cli/base-command.ts'
import {planArgs} from '../cli/flags.ts'
import {FORMATS, formatFor} from '../cli/formats.ts'
import {deliver, reportFlags} from '../cli/output.ts'
import type {RequestDocument} from '../report/request/document.ts'

export default class Request extends BaseCommand {
  static override summary = 'write the text that asks PyPI to prohibit names'
  static override description =
    'Writes, for each target, the fields of PyPI’s support form for the names with the route `ask`. Nothing is sent: ' +
    'a maintainer of the target opens the issue. Notes in the plan are left out.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> team-plan.json --output request.html',
  ]
  static override args = planArgs
  static override flags = reportFlags

  async run(): Promise<RequestDocument> {
    const {args, options} = await this.read(Request)
    const format = formatFor(options.output, options.format, FORMATS, 'md')
    const [{request}, {renderRequest}] = await Promise.all([
      import('../services/request.ts'),
      import('../report/request/index.ts'),
    ])
    const document = await request(args.plan, this.context())
    await deliver(await renderRequest(document, format), options, this.streams())
    return document
  }
}

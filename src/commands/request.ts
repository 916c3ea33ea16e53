import type {Interfaces} from '@oclif/core'
import {BaseCommand} from '../cli/base-command.ts'
import {planArgs} from '../cli/flags.ts'
import {formatFor} from '../cli/formats.ts'
import {deliver, reportFlags} from '../cli/output.ts'
import {ForestallError} from '../errors.ts'
import {readPlan} from '../plan/plan-file.ts'
import {type RequestDocument, requestOf} from '../report/request/document.ts'
import {renderRequest} from '../report/request/index.ts'

export default class Request extends BaseCommand {
  static override summary = 'write the text that asks PyPI to prohibit names'
  static override description =
    'Writes, for each target, the fields of PyPI’s support form for the names with the route "ask". It sends nothing: ' +
    'a maintainer of the target opens the issue. Notes of the plan stay out of it.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> team-plan.json --output request.html',
  ]
  static override args = planArgs
  static override flags = reportFlags

  async run(): Promise<RequestDocument> {
    const {args, flags: parsed} = await this.parse(Request)
    const flags: Interfaces.InferredFlags<typeof Request.flags> = parsed
    const format = formatFor(flags.output, flags.format)
    const request = await requestOf(await readPlan(args.plan))
    if (request.requests.length === 0) {
      throw new ForestallError(
        'nothingToDo',
        `${args.plan} has no open name with the route "ask".`,
        'Set "route": "ask" on entries of the plan, or make one with `forestall plan --route ask`.',
      )
    }
    await deliver(await renderRequest(request, format), flags, this.streams())
    return request
  }
}

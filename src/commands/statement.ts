import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {planArgs} from '../cli/flags.ts'
import {formatFor, STATEMENT_FORMATS} from '../cli/formats.ts'
import {deliver, reportFlags} from '../cli/output.ts'
import type {Statement as StatementDocument} from '../placeholder/statement.ts'

export default class Statement extends BaseCommand {
  static override summary = 'say in public which names you hold, why, and how to get one'
  static override description =
    'Lists the names of the plan that have been uploaded, as one page to publish at the address that `forestall plan --url` ' +
    'gives, or as JSON. Names only planned are not in it, notes are left out, and internal targets are not named. ' +
    'With the page `forestall verify --statement` proves that an archive belongs to it.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --output names.html',
    '<%= config.bin %> <%= command.id %> team-plan.json --progress forestall-progress.json --output names.json',
  ]
  static override args = planArgs
  static override flags = {
    output: reportFlags.output,
    format: Flags.option({
      options: STATEMENT_FORMATS,
      description: 'format [default: from the extension of PATH, else html]',
    })(),
    progress: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'FILE',
      description: 'progress exported from the checklist page that the plan does not know yet',
    }),
    'include-internal': Flags.boolean({description: 'state internal names too that are held themselves'}),
  }

  async run(): Promise<StatementDocument> {
    const {args, options} = await this.read(Statement)
    const format = formatFor(options.output, options.format, STATEMENT_FORMATS, 'html')
    const [{statement}, {renderStatement}] = await Promise.all([
      import('../services/statement.ts'),
      import('../report/statement/index.ts'),
    ])
    const document = await statement(args.plan, options, this.context())
    await deliver(await renderStatement(document, format), options, this.streams())
    return document
  }
}

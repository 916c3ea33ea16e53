import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../../cli/base-command.ts'
import {indexFlag} from '../../cli/flags.ts'
import type {UpdateReport} from '../../registry/snapshot/refresh.ts'

export default class IndexUpdate extends BaseCommand {
  static override summary = 'fetch the current registered names and download figures (live)'
  static override description =
    'Asks PyPI, or the simple index given with --index, for the list of all projects. The answer replaces the current names only if it is complete and plausible; the names it replaces are kept for `review --new`. If nothing has changed, the index answers in a few bytes.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --index https://devpi.example.com/root/pypi',
  ]
  static override flags = {
    index: indexFlag,
    force: Flags.boolean({description: 'believe a list with far fewer names than the previous one'}),
  }

  async run(): Promise<UpdateReport> {
    const {options} = await this.read(IndexUpdate)
    const [{indexUpdate}, {renderIndexUpdate}] = await Promise.all([
      import('../../services/index/update.ts'),
      import('../../report/index/update.ts'),
    ])
    const report = await indexUpdate(options, this.context())
    this.write(renderIndexUpdate(report))
    return report
  }
}

import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../../cli/base-command.ts'
import {indexFlag} from '../../cli/flags.ts'
import type {UpdateReport} from '../../registry/snapshot/refresh.ts'

export default class IndexUpdate extends BaseCommand {
  static override summary = 'fetch the registered names and the download figures (live)'
  static override description =
    'Asks PyPI, or the simple index given with `--index`, for the list of all projects. The answer replaces the names in use only if it is complete and plausible; the names it replaces are kept for `review --new`. If nothing has changed, it costs one short request.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --index https://devpi.example.com/root/pypi',
  ]
  static override flags = {
    index: indexFlag,
    force: Flags.boolean({description: 'accept a list with far fewer names than the previous one'}),
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

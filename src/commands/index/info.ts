import {BaseCommand} from '../../cli/base-command.ts'
import {indexFlag} from '../../cli/flags.ts'
import type {InfoReport} from '../../registry/snapshot/describe.ts'

export default class IndexInfo extends BaseCommand {
  static override summary =
    'say which registered names are in use, how old they are, and how they differ from the bundled ones'
  static override examples = ['<%= config.bin %> <%= command.id %>', '<%= config.bin %> <%= command.id %> --json']
  static override flags = {index: indexFlag}

  async run(): Promise<InfoReport> {
    const {options} = await this.read(IndexInfo)
    const [{indexInfo}, {renderIndexInfo}] = await Promise.all([
      import('../../services/index/info.ts'),
      import('../../report/index/info.ts'),
    ])
    const report = await indexInfo(options, this.context())
    this.write(renderIndexInfo(report))
    return report
  }
}

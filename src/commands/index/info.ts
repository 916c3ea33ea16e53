import type {Interfaces} from '@oclif/core'
import {BaseCommand} from '../../cli/base-command.ts'
import {indexFlag} from '../../cli/flags.ts'
import type {InfoReport} from '../../registry/snapshot/describe.ts'

export default class IndexInfo extends BaseCommand {
  static override summary =
    'say which registered names are in use, how old they are, and how they differ from the bundled ones'
  static override examples = ['<%= config.bin %> <%= command.id %>', '<%= config.bin %> <%= command.id %> --json']
  static override flags = {index: indexFlag}

  async run(): Promise<InfoReport> {
    const flags: Interfaces.InferredFlags<typeof IndexInfo.flags> = (await this.parse(IndexInfo)).flags
    const [{describeIndex}, {infoText}] = await Promise.all([
      import('../../registry/snapshot/describe.ts'),
      import('../../report/index-text.ts'),
    ])
    const {cacheDir, warn} = this.context()
    const report = await describeIndex({index: flags.index, cacheDir, warn})
    this.write(infoText(report))
    for (const caveat of report.caveats) warn(caveat)
    return report
  }
}

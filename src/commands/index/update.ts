import type {Interfaces} from '@oclif/core'
import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../../cli/base-command.ts'
import {indexFlag} from '../../cli/flags.ts'
import {startFetchProgress} from '../../knowledge/fetch-progress.ts'
import type {UpdateReport} from '../../registry/snapshot/refresh.ts'

export default class IndexUpdate extends BaseCommand {
  static override summary = 'fetch the registered names and the download figures anew (live)'
  static override description =
    'Asks PyPI, or the simple index named by --index, for the list of all projects. The answer replaces the names at hand only if it is complete and plausible; the names it replaces are kept for `review --new`. When nothing changed, one short answer is all it costs.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --index https://devpi.example.com/root/pypi',
  ]
  static override flags = {
    index: indexFlag,
    force: Flags.boolean({description: 'believe a list with far fewer names than the previous one'}),
  }

  async run(): Promise<UpdateReport> {
    const flags: Interfaces.InferredFlags<typeof IndexUpdate.flags> = (await this.parse(IndexUpdate)).flags
    const [{refreshIndex}, {updateText}] = await Promise.all([
      import('../../registry/snapshot/refresh.ts'),
      import('../../report/index-text.ts'),
    ])
    const {cacheDir, warn, quiet} = this.context()
    const progress = startFetchProgress(quiet)
    const report = await refreshIndex({
      index: flags.index,
      force: flags.force,
      cacheDir,
      warn: (message) => {
        progress.end()
        warn(message)
      },
      onProgress: progress.onProgress,
    }).finally(progress.end)
    this.write(updateText(report))
    for (const caveat of report.caveats) warn(caveat)
    return report
  }
}

import type {Interfaces} from '@oclif/core'
import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {EXIT} from '../errors.ts'
import {startProgress} from '../io/progress.ts'
import {type VerifyReport, verifyFolder} from '../placeholder/verify/verify.ts'
import {asText} from '../report/verification.ts'

/** `forestall verify [DIR]`: PyPI's upload rules, inertness and digests, before anything is uploaded. */
export default class Verify extends BaseCommand {
  static override summary = "check sdists before upload: PyPI's rules, inertness, digests"
  static override description =
    `Makes each check of an upload to PyPI in PyPI's order, then asks whether a file is a placeholder and nothing else.
Nothing is unpacked to disk, and hostile archives are read within fixed limits.
Without --exit-code the command exits 5 if a file cannot be read as an sdist, else 0; with it, 10 if any check fails.`
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> placeholders --exit-code',
  ]
  static override args = {
    dir: Args.string({
      description: 'folder that build has written',
      default: 'placeholders',
      ignoreStdin: true,
    }),
  }
  static override flags = {
    'exit-code': Flags.boolean({description: 'exit 10 if any check of any file fails'}),
  }

  async run(): Promise<VerifyReport> {
    const parsed = await this.parse(Verify)
    const flags: Interfaces.InferredFlags<typeof Verify.flags> = parsed.flags
    const progress = startProgress('verified', undefined, {quiet: this.jsonEnabled()})
    const report = await verifyFolder(parsed.args.dir, progress.update).finally(progress.end)
    this.write(asText(report.files))
    const failed = report.files.filter(({ok}) => !ok)
    const isDamaged = failed.some(({checks}) => checks.some(({id, ok}) => id === 'archive' && !ok))
    this.logToStderr(`${report.files.length} files, ${failed.length} failed.`)
    if (failed.length > 0 && flags['exit-code']) process.exitCode = EXIT.findings
    else if (isDamaged) process.exitCode = EXIT.badInput
    return report
  }
}

import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {EXIT} from '../errors.ts'
import type {VerifyReport} from '../placeholder/verify/verify.ts'

export default class Verify extends BaseCommand {
  static override summary = "check sdists before upload: PyPI's rules, inertness, digests"
  static override description =
    `Runs the checks of an upload to PyPI in PyPI's order, then checks that each file is a placeholder and nothing else.
Nothing is unpacked to disk, and hostile archives are read within fixed limits.
Without \`--exit-code\`, the command exits with 5 if a file cannot be read as an sdist, otherwise with 0; with it, it exits with 10 if any check fails.`
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> placeholders --exit-code',
    '<%= config.bin %> <%= command.id %> placeholders --statement names.html',
  ]
  static override args = {
    dir: Args.string({
      description: 'folder that `build` has written, or one archive',
      default: 'placeholders',
      ignoreStdin: true,
    }),
  }
  static override flags = {
    statement: Flags.string({
      helpValue: 'FILE|URL',
      description: 'check too that each archive is one that this statement lists (URL: live)',
    }),
    'exit-code': Flags.boolean({description: 'exit with 10 if any check of any file fails'}),
  }

  async run(): Promise<VerifyReport> {
    const {args, options} = await this.read(Verify)
    const [{verify}, {renderVerify, verifySummary}] = await Promise.all([
      import('../services/verify.ts'),
      import('../report/verify.ts'),
    ])
    const report = await verify(args.dir, options, this.context())
    this.write(renderVerify(report, this.screen))
    this.say(verifySummary(report))
    process.exitCode = exitOf(report, options) ?? process.exitCode
    return report
  }
}

/**
 * Returns the exit code that a report calls for, undefined for 0: 10 if findings were asked for and any check failed,
 * 5 if a file is not an archive that can be read.
 */
function exitOf({files}: VerifyReport, {exitCode}: {readonly exitCode: boolean}): number | undefined {
  if (exitCode && files.some(({ok}) => !ok)) return EXIT.findings
  const isDamaged = files.some(({checks}) => checks.some(({id, ok}) => id === 'archive' && !ok))
  return isDamaged ? EXIT.badInput : undefined
}

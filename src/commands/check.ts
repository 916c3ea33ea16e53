import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import type {CheckDocument} from '../check/document.ts'
import {BaseCommand} from '../cli/base-command.ts'
import {allowFlag, exitCodeFlag, indexFlag} from '../cli/flags.ts'
import type {Words} from '../cli/with-config.ts'
import type {Config} from '../config/config.ts'
import {EXIT} from '../errors.ts'
import {CHECK_FORMATS, renderCheck} from '../report/check/index.ts'

export default class Check extends BaseCommand {
  static override summary = 'check what files and folders tell people and machines to install'
  static override description =
    'Reads dependency files, and the install commands in Dockerfiles, CI configurations, Makefiles, scripts, Markdown, reStructuredText, notebooks and instructions for agents. Of each name it says whether anybody could register it today, whether it looks like a popular project, or whether PyPI refuses it. `# forestall: ignore` beside a name passes it over.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> README.md requirements.txt',
    '<%= config.bin %> <%= command.id %> --format sarif --exit-code > forestall.sarif',
    '<%= config.bin %> <%= command.id %> --internal "acme-*" --allow some-name',
  ]
  static override args = {
    path: Args.string({
      multiple: true,
      ignoreStdin: true,
      description: 'file or folder [default: the current folder]',
    }),
  }
  static override flags = {
    allow: allowFlag,
    internal: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'NAME|PATTERN',
      description: 'a name used inside your organisation; counted apart while nobody has registered it',
    }),
    index: indexFlag,
    live: Flags.boolean({helpGroup: 'INDEX', description: 'ask the index about the names to act on'}),
    'exit-code': exitCodeFlag,
    format: Flags.option({options: CHECK_FORMATS, default: 'table' as const, description: 'how to print the answer'})(),
  }

  /** A config that came with what is checked may be a stranger's. */
  protected override async admit(config: Config, {args, givenBy}: Words): Promise<void> {
    const {refuseStrangersReach} = await import('../config/reach.ts')
    await refuseStrangersReach(config, (args['path'] as string[] | undefined) ?? ['.'], givenBy)
  }

  async run(): Promise<CheckDocument> {
    const {args, options} = await this.read(Check)
    const {check} = await import('../services/check.ts')
    const document = await check(args.path ?? [], options, this.context())
    if (!this.jsonEnabled()) await this.writePieces(await renderCheck(document, options.format, this.screen))
    process.exitCode = exitOf(document, options) ?? process.exitCode
    return document
  }
}

/**
 * Returns the exit code that a check calls for, undefined for 0: 3 if there was no file to read, 4 if the index was to be
 * asked and said nothing at all, 10 if findings were asked for and there are some.
 */
function exitOf(
  {names, counts, files}: CheckDocument,
  {live, exitCode}: {readonly live: boolean; readonly exitCode: boolean},
): number | undefined {
  if (files.read === 0) return EXIT.nothingToDo
  const answers = names.map((name) => name.live).filter((answer) => answer !== null)
  if (live && answers.length > 0 && answers.every((answer) => answer === 'unknown')) return EXIT.index
  const isClean = counts.unclaimed + counts.deleted + counts.suspected + counts['look-alike'] + counts.refused === 0
  return exitCode && !isClean ? EXIT.findings : undefined
}

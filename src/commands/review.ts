import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {exitCodeFlag, filterFlags, indexFlag, ownerFlag, reviewedFlag, targetArgs, targetFlags} from '../cli/flags.ts'
import {WATCH_FORMATS} from '../cli/formats.ts'
import {EXIT} from '../errors.ts'
import type {Review as ReviewDocument} from '../watch/review.ts'

export default class Review extends BaseCommand {
  static override summary =
    'list registered look-alikes for triage, most suspicious first, with the evidence about each'
  static override description =
    'Shows evidence, not verdicts: how each name resembles its target, its age and releases, and whether the two share an owner or a description. The index is asked about each; without a network, or with `--no-live`, only names and resemblance are shown.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> requests',
    '<%= config.bin %> <%= command.id %> --file requirements.txt --new --exit-code --format md > new.md',
    '<%= config.bin %> <%= command.id %> requests --legitimate requests-mock --reviewed reviewed.tsv',
    '<%= config.bin %> <%= command.id %> requests --new --notices drafts',
  ]
  static override args = targetArgs
  static override flags = {
    ...targetFlags,
    limit: filterFlags.limit,
    all: filterFlags.all,
    new: Flags.boolean({
      helpGroup: 'FILTER',
      description: 'only names registered since the snapshot before the last `forestall index update`',
    }),
    legitimate: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpGroup: 'REVIEWED',
      helpValue: 'NAME',
      description: 'remember that the name is legitimate, and leave it out from now on',
    }),
    reviewed: reviewedFlag,
    notices: Flags.string({
      helpValue: 'DIR',
      description:
        'folder for drafts: for each target, a notice to its maintainers and reports to PyPI. Nothing is sent',
    }),
    live: Flags.boolean({
      allowNo: true,
      helpGroup: 'INDEX',
      description:
        'ask the index about each look-alike (the default); with an explicit `--live`, no answer is an error',
    }),
    owner: ownerFlag,
    index: indexFlag,
    'exit-code': exitCodeFlag,
    format: Flags.option({options: WATCH_FORMATS, default: 'text' as const, description: 'how to print the answer'})(),
  }

  async run(): Promise<ReviewDocument> {
    const {args, options} = await this.read(Review)
    const [{review}, {renderReview}] = await Promise.all([
      import('../services/review.ts'),
      import('../report/review.ts'),
    ])
    const document = await review(args.target ?? [], options, this.context())
    this.write(await renderReview(document, options.format, this.screen))
    if (options.notices !== undefined) await this.writeNotices(document, options.notices)
    process.exitCode = exitOf(document, options) ?? process.exitCode
    return document
  }

  private async writeNotices(document: ReviewDocument, folder: string): Promise<void> {
    const [{draftNotices, noticesSummary}, {writeDrafts}] = await Promise.all([
      import('../report/notices.ts'),
      import('../cli/write-drafts.ts'),
    ])
    this.say(noticesSummary(await writeDrafts(await draftNotices(document), folder), folder))
  }
}

/**
 * Returns the exit code that a review calls for, undefined for 0: 4 if the index was to be asked and gave no answer at
 * all, 10 if findings were asked for and some look-alike is not likely innocent.
 */
function exitOf(
  {names, live}: ReviewDocument,
  options: {readonly live?: boolean | undefined; readonly exitCode: boolean},
): number | undefined {
  if (options.live && !live && names.length > 0) return EXIT.index
  return options.exitCode && names.some(({leaning}) => leaning !== 'innocent') ? EXIT.findings : undefined
}

import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {exitCodeFlag, indexFlag, liveFlag, ownerFlag, targetFlags} from '../cli/flags.ts'
import {EXIT, ForestallError} from '../errors.ts'
import {jsonPieces} from '../escape/json-pieces.ts'
import {renderScreen, SCREEN_FORMATS} from '../report/screen/index.ts'
import {screenSummary} from '../report/screen/words.ts'
import type {Screening} from '../screen/document.ts'

/** Of more names the document is written while they are judged. */
const MAX_WHOLE = 10_000

export default class Screen extends BaseCommand {
  static override summary =
    'judge new names: whom each imitates, and how much likelier a squat it is than an innocent name'
  static override description =
    'Takes names one a line, or JSON objects with the field name, whose other fields pass through. The targets are the most downloaded projects and the standard library, unless others are given. The score is the binary logarithm of a likelihood ratio.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> new-projects.txt',
    '<%= config.bin %> <%= command.id %> --new --alarms 1.6% --exit-code',
    'cat feed.ndjson | <%= config.bin %> <%= command.id %> - --stream --threshold -8',
  ]
  static override args = {
    names: Args.string({ignoreStdin: true, description: 'file of names to judge; - is stdin [default: -]'}),
  }
  static override flags = {
    file: targetFlags.file,
    top: targetFlags.top,
    stdlib: targetFlags.stdlib,
    slips: targetFlags.slips,
    alias: targetFlags.alias,
    new: Flags.boolean({
      helpGroup: 'FILTER',
      description: 'judge the names registered since the snapshot before the last forestall index update',
    }),
    alarms: Flags.string({
      helpGroup: 'FILTER',
      helpValue: 'SHARE%|N',
      description: 'show only names with a score that this share of innocent names reaches, or the N highest',
      exclusive: ['threshold'],
    }),
    threshold: Flags.string({
      helpGroup: 'FILTER',
      helpValue: 'SCORE',
      description: 'show only names with at least this score',
    }),
    stream: Flags.boolean({
      description: 'answer each name as it comes, as one line of JSON',
      exclusive: ['alarms', 'new', 'live'],
    }),
    live: liveFlag,
    owner: ownerFlag,
    index: indexFlag,
    'exit-code': exitCodeFlag,
    format: Flags.option({
      options: SCREEN_FORMATS,
      description: 'how to print the answer [default: table; ndjson with --stream]',
    })(),
  }

  async run(): Promise<Screening | undefined> {
    const {args, options} = await this.read(Screen)
    const path = args.names ?? '-'
    if (options.new && args.names !== undefined) {
      throw new ForestallError(
        'usage',
        '`--new` takes its names from the index, not from a file',
        'Leave out one of them.',
      )
    }
    if (path === '-' && options.file?.includes('-')) {
      throw new ForestallError(
        'usage',
        'Standard input cannot hold both names and targets',
        'Put one of them in a file.',
      )
    }
    if (options.stream) return this.stream(path, options)
    const {screen} = await import('../services/screen.ts')
    const {head, names} = await screen(path, options, this.context())
    if (options.exitCode && head.alarms > 0) process.exitCode = EXIT.findings
    if (this.jsonEnabled()) {
      if (head.judged <= MAX_WHOLE) return {...head, names: [...names()]}
      await this.writePieces(jsonPieces({...head, names: names()}))
      return undefined
    }
    await this.writePieces(await renderScreen(names(), head, options.format ?? 'table', this.screen))
    this.say(screenSummary(head))
    return undefined
  }

  private async stream(
    path: string,
    options: Parameters<typeof import('../services/shared/judge-stream.ts').judgeStream>[1] & {
      readonly exitCode: boolean
      readonly format?: string | undefined
    },
  ): Promise<undefined> {
    if (this.jsonEnabled() || (options.format !== undefined && options.format !== 'ndjson')) {
      throw new ForestallError('usage', '`--stream` answers in NDJSON', 'Leave out `--json` and `--format`.')
    }
    const [{judgeStream}, {ndjsonLine}] = await Promise.all([
      import('../services/shared/judge-stream.ts'),
      import('../report/screen/ndjson.ts'),
    ])
    for await (const name of judgeStream(path, options, this.context())) {
      this.write(ndjsonLine(name))
      if (options.exitCode && name.alarm) process.exitCode = EXIT.findings
    }
    return undefined
  }
}

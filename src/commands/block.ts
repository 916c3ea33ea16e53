import * as Flags from '@oclif/core/flags'
import type {BlockList, RuleChanges} from '../block/types.ts'
import {BaseCommand} from '../cli/base-command.ts'
import {exitCodeFlag, indexFlag, reviewedFlag, targetArgs, targetFlags} from '../cli/flags.ts'
import {deliver, reportFlags} from '../cli/output.ts'
import {EXIT, ForestallError} from '../errors.ts'
import {BLOCK_FORMATS, renderBlock, renderOsv} from '../report/block/index.ts'

export default class Block extends BaseCommand {
  static override summary = 'export the open look-alikes as rules for your own installer or proxy'
  static override description =
    'Nobody has registered these names, so blocking them blocks no project; what the user’s own files name is never among them. It needs no upload and knows no limit. Rules expire: bring the file up to date now and then.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> requests --format constraints --output block.txt',
    '<%= config.bin %> <%= command.id %> --file uv.lock --coverage 0.5 --format bandersnatch',
    '<%= config.bin %> <%= command.id %> --check block.txt --exit-code',
    '<%= config.bin %> <%= command.id %> --update block.txt',
  ]
  static override args = targetArgs
  static override flags = {
    ...targetFlags,
    limit: Flags.integer({
      char: 'n',
      min: 1,
      helpGroup: 'FILTER',
      description: 'only the N riskiest names',
      exclusive: ['all', 'coverage'],
    }),
    coverage: Flags.custom<number>({
      parse: async (written) => shareOf(written),
      helpGroup: 'FILTER',
      helpValue: 'SHARE',
      description: 'as many of the riskiest names as stop this share of the squats, such as 0.6',
      exclusive: ['all'],
    })(),
    all: Flags.boolean({
      helpGroup: 'FILTER',
      description: 'every open look-alike [default, except for constraints: the 2,000 riskiest]',
    }),
    suspicious: Flags.boolean({
      helpGroup: 'FILTER',
      description: 'registered look-alikes too that forestall review holds suspicious (live)',
    }),
    reviewed: reviewedFlag,
    index: indexFlag,
    days: Flags.integer({min: 1, max: 3650, helpValue: 'N', description: 'how long a rule is trusted [default: 90]'}),
    check: Flags.string({
      helpValue: 'FILE',
      description: 'say which rules of this file have become real projects, have expired, or are missing',
      exclusive: ['update', 'output', 'format'],
    }),
    update: Flags.string({
      helpValue: 'FILE',
      description: 'bring this file up to date in place',
      exclusive: ['output', 'format', 'exit-code'],
    }),
    'exit-code': exitCodeFlag,
    output: reportFlags.output,
    format: Flags.option({options: BLOCK_FORMATS, description: 'format of the rules [default: names]'})(),
  }

  async run(): Promise<BlockList> {
    const {args, options} = await this.read(Block)
    const {block} = await import('../services/block.ts')
    const list = await block(args.target ?? [], options, this.context())
    if (list.changes) {
      await this.#tellChanges(list, list.changes)
      if (options.exitCode && hasFindings(list.changes)) process.exitCode = EXIT.findings
    } else if (options.format === 'osv') await this.#writeOsv(list, options.output)
    else if (!this.jsonEnabled()) await this.#writeRules(list, options.format ?? 'names', options.output)
    return list
  }

  async #tellChanges(list: BlockList, changes: RuleChanges): Promise<void> {
    const {blockChanges} = await import('../report/block/changes.ts')
    if (changes.updated) {
      await deliver(
        await renderBlock({...list, changes: null}, changes.format),
        {output: changes.file},
        {...this.streams(), say: () => {}},
      )
    }
    this.write(blockChanges(list, changes, this.screen))
  }

  async #writeRules(list: BlockList, format: RuleChanges['format'], output: string | undefined): Promise<void> {
    if (format === 'names') this.say('Names alone cannot say why or until when they are blocked; other formats can.')
    await deliver(await renderBlock(list, format), {output}, this.streams())
  }

  async #writeOsv(list: BlockList, output: string | undefined): Promise<void> {
    if (output === undefined) {
      throw new ForestallError(
        'usage',
        'OSV records are many files',
        'Say where they go: `--output FOLDER` or `--output FILE.zip`.',
      )
    }
    const {writeRecords} = await import('../io/write-records.ts')
    const count = await writeRecords(output, await renderOsv(list))
    this.say(`Wrote ${count} records to ${output}`)
  }
}

function hasFindings({registered, expired, added}: RuleChanges): boolean {
  return registered.length + expired.length + added.length > 0
}

function shareOf(written: string): number {
  const share = Number(written)
  if (written.trim() !== '' && share > 0 && share <= 1) return share
  throw new ForestallError(
    'usage',
    '`--coverage` is not a share',
    'Write it as a number above 0 and up to 1, such as 0.6.',
  )
}

import * as Flags from '@oclif/core/flags'
import type {BlockList, RuleChanges, TextFormat} from '../block/types.ts'
import {BaseCommand} from '../cli/base-command.ts'
import {exitCodeFlag, indexFlag, reviewedFlag, targetArgs, targetFlags} from '../cli/flags.ts'
import {deliver, reportFlags} from '../cli/output.ts'
import {EXIT, ForestallError} from '../errors.ts'
import {shortened} from '../escape/text.ts'
import {count} from '../plural.ts'
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
    coverage: Flags.string({
      helpGroup: 'FILTER',
      helpValue: 'SHARE',
      description: 'as many of the riskiest names as stop this share of the squats, such as 0.6',
      exclusive: ['all'],
    }),
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
      helpValue: 'PATH',
      description: 'say which rules of this file or folder have become real projects, have expired, or are missing',
      exclusive: ['update', 'output', 'format'],
    }),
    update: Flags.string({
      helpValue: 'PATH',
      description: 'bring this file or folder up to date in place',
      exclusive: ['output', 'format', 'exit-code'],
    }),
    'exit-code': exitCodeFlag,
    output: reportFlags.output,
    format: Flags.option({options: BLOCK_FORMATS, description: 'format of the rules [default: names]'})(),
  }

  async run(): Promise<BlockList> {
    const {args, options} = await this.read(Block)
    const {block} = await import('../services/block.ts')
    const list = await block(args.target ?? [], {...options, coverage: shareOf(options.coverage)}, this.context())
    if (list.changes) {
      await this.#tellChanges(list, list.changes)
      if (options.exitCode && hasFindings(list.changes)) process.exitCode = EXIT.findings
    } else if (options.format === 'osv') await this.#writeRecords(list, options.output)
    else if (!this.jsonEnabled()) await this.#writeRules(list, options.format ?? 'names', options.output)
    return list
  }

  async #tellChanges(list: BlockList, changes: RuleChanges): Promise<void> {
    if (changes.updated) await this.#rewrite({...list, changes: null}, changes)
    const {blockChanges} = await import('../report/block/changes.ts')
    this.write(blockChanges(list, changes, this.screen))
  }

  async #rewrite(list: BlockList, {file, format, registered, dropped}: RuleChanges): Promise<void> {
    if (format !== 'osv') {
      await deliver(await renderBlock(list, format), {output: file}, {...this.streams(), say: () => {}})
      return
    }
    const {recordFile} = await import('../block/osv-records.ts')
    const {containerAt} = await import('../io/read-records.ts')
    const {writeRecords} = await import('../io/write-records.ts')
    const kept = new Set(list.rules.map(({name}) => name))
    const outdated = [...registered, ...dropped].filter((name) => !kept.has(name)).map(recordFile)
    await writeRecords(file, await renderOsv(list), (await containerAt(file)) ?? 'folder', outdated)
  }

  async #writeRules(list: BlockList, format: TextFormat, output: string | undefined): Promise<void> {
    if (format === 'names') this.say('Names alone cannot say why or until when they are blocked; other formats can.')
    await deliver(await renderBlock(list, format), {output}, this.streams())
  }

  async #writeRecords(list: BlockList, output: string | undefined): Promise<void> {
    if (output === undefined) {
      throw new ForestallError(
        'usage',
        'OSV records are many files',
        'Say where they go: `--output FOLDER` or `--output FILE.zip`.',
      )
    }
    const {containerFor, writeRecords} = await import('../io/write-records.ts')
    await writeRecords(output, await renderOsv(list), containerFor(output))
    this.say(`Wrote ${count(list.rules.length, 'record')} to ${output}`)
  }
}

function hasFindings({registered, expired, added, dropped}: RuleChanges): boolean {
  return registered.length + expired.length + added.length + dropped.length > 0
}

function shareOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  const share = Number(written)
  if (written.trim() !== '' && share > 0 && share <= 1) return share
  throw new ForestallError(
    'usage',
    `\`--coverage ${shortened(written)}\` is not a share`,
    'Write it as a number above 0 and up to 1, such as 0.6.',
  )
}

import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {filterFlags, indexFlag, liveFlag, targetArgs, targetFlags} from '../cli/flags.ts'
import {planWords, type SelectionFlags} from '../cli/selection-words.ts'
import {EXIT} from '../errors.ts'
import {jsonPieces} from '../escape/json-pieces.ts'
import type {ListByTarget} from '../findings/list-by-target.ts'
import {isSilent} from '../findings/live-state.ts'
import type {NameList} from '../findings/types.ts'
import type {VerdictChoice} from '../findings/verdict-choice.ts'
import {
  comesByTarget,
  LIST_FORMATS,
  type ListFormat,
  renderByTarget,
  renderList,
  showsAlerts,
} from '../report/list/index.ts'
import type {ListView} from '../report/list/view.ts'
import type {Question} from '../targets/question.ts'

export default class List extends BaseCommand {
  static override summary = 'list look-alikes of a project that an attacker could register, riskiest first'
  static override description =
    'RISK is the share of all squatting attempts on the targets that would choose this name; COVERED is the running total.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> requests',
    '<%= config.bin %> <%= command.id %> --file requirements.txt --limit 40',
    '<%= config.bin %> <%= command.id %> numpy --all --verdict any --format tsv',
  ]
  static override args = targetArgs
  static override flags = {
    ...targetFlags,
    ...filterFlags,
    index: indexFlag,
    live: liveFlag,
    format: Flags.option({options: LIST_FORMATS, default: 'table' as const, description: 'how to print the list'})(),
  }

  async run(): Promise<NameList | undefined> {
    const {args, options} = await this.read(List)
    const {list} = await import('../services/list.ts')
    const alerts = this.jsonEnabled() || showsAlerts(options.format)
    const byTarget = this.jsonEnabled() || comesByTarget(options.format)
    const names = await list(args.target ?? [], {...options, alerts, byTarget}, this.context())
    if ('lists' in names) {
      await this.#writeByTarget(names, options.format)
      return undefined
    }
    if (!this.jsonEnabled()) {
      this.write(await renderList(names, options.format, this.#view(args.target, options, names.questions)))
    }
    if (isSilent(names.names.map(({live}) => live))) process.exitCode = EXIT.index
    return names
  }

  /** Writes a list that is too long for one document while it is made. */
  async #writeByTarget(list: ListByTarget, format: ListFormat): Promise<void> {
    this.context().warn('This list comes target by target: a name that several targets share is listed under each.')
    if (this.jsonEnabled()) await this.writePieces(jsonPieces(list.document()))
    else if (comesByTarget(format)) await this.writePieces(renderByTarget(list, format))
  }

  #view(
    targets: readonly string[] = [],
    options: SelectionFlags & {verdict: VerdictChoice; technique?: string[] | undefined},
    questions?: readonly Question[],
  ): ListView {
    return {
      screen: this.screen,
      verdict: options.verdict,
      isFiltered: options.technique !== undefined,
      ...planWords(targets, options, questions),
    }
  }
}

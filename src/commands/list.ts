import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {filterFlags, indexFlag, liveFlag, targetArgs, targetFlags} from '../cli/flags.ts'
import {EXIT} from '../errors.ts'
import {isSilent} from '../findings/live-state.ts'
import type {NameList} from '../findings/types.ts'
import {LIST_FORMATS, renderList, showsAlerts} from '../report/list/index.ts'

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

  async run(): Promise<NameList> {
    const {args, options} = await this.read(List)
    const {list} = await import('../services/list.ts')
    const alerts = this.jsonEnabled() || showsAlerts(options.format)
    const names = await list(args.target ?? [], {...options, alerts}, this.context())
    this.write(await renderList(names, options.format))
    if (isSilent(names.names.map(({live}) => live))) process.exitCode = EXIT.index
    return names
  }
}

import type {Interfaces} from '@oclif/core'
import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {filterFlags, indexFlag, liveFlag, targetArgs, targetFlags} from '../cli/flags.ts'
import {EXIT} from '../errors.ts'
import type {NameList} from '../findings/types.ts'
import {LIST_FORMATS, renderList, showsAlerts} from '../report/list/index.ts'

export default class List extends BaseCommand {
  static override summary = 'list look-alikes of a project that an attacker could register, riskiest first'
  static override description =
    'Risk is the share of all squatting attempts on the targets that would choose this name; COVERED adds up from the top.'
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
    const parsed = await this.parse(List)
    const flags: Interfaces.InferredFlags<typeof List.flags> = parsed.flags
    const {listNames} = await import('../services/list.ts')
    const alerts = this.jsonEnabled() || showsAlerts(flags.format)
    const list = await listNames(parsed.args.target ?? [], {...flags, alerts}, this.context())
    this.write(await renderList(list, flags.format))
    if (flags.live) {
      const {isSilent} = await import('../services/ask-live.ts')
      if (isSilent(list.names.map(({live}) => live))) process.exitCode = EXIT.index
    }
    return list
  }
}

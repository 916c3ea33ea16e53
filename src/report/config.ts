import type {ConfigDocument, SettingInForce} from '../config/document.ts'
import {prose} from '../terminal/prose.ts'
import type {Screen} from '../terminal/screen.ts'
import {renderTable} from '../terminal/table.ts'

/** Entries of a list that are shown to people. */
const MAX_ENTRIES = 6

/** Renders the settings in force for a terminal, one a line, with where each comes from. */
export function renderConfig({file, settings}: ConfigDocument, screen: Screen): string {
  const columns = [{heading: 'SETTING'}, {heading: 'VALUE', min: 20, wraps: true}, {heading: 'FROM'}]
  const rows = settings.map((setting) => [setting.key, valueText(setting), setting.at ?? 'default'])
  const end =
    file === null
      ? 'No config is in force here: `forestall init` writes one.'
      : 'The command line and the environment go before the config; `--no-config` leaves it out.'
  return `${renderTable(columns, rows, screen)}\n\n${prose(end, screen)}\n`
}

function valueText({value}: SettingInForce): string {
  if (value === null) return '-'
  if (typeof value !== 'object') return `${value}`
  const more = value.length - MAX_ENTRIES
  return [...value.slice(0, MAX_ENTRIES), ...(more > 0 ? [`… and ${more} more`] : [])].join(', ') || '-'
}

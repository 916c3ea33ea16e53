import type {ListByTarget} from '../../findings/list-by-target.ts'
import type {NameList, RankedList} from '../../findings/types.ts'
import type {ListView} from './view.ts'

export const LIST_FORMATS = ['table', 'csv', 'tsv', 'names'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

/** The formats made of lines that need nothing of one another, so that a long list can come target by target. */
type LineFormat = Exclude<ListFormat, 'table'>

/** Each is loaded when used, so that no format waits for the library of another. */
const LINE_RENDERERS: Readonly<Record<LineFormat, () => Promise<(list: RankedList) => string>>> = {
  csv: async () => (await import('./csv.ts')).listCsv,
  tsv: async () => (await import('./tsv.ts')).listTsv,
  names: async () => (await import('./names.ts')).listNames,
}

/** Tells whether `format` shows alerts: finding them takes longer than ranking where a list is long. */
export function showsAlerts(format: ListFormat): boolean {
  return format === 'table' || format === 'csv'
}

/** Tells whether a list in `format` can come target by target. */
export function comesByTarget(format: ListFormat): format is LineFormat {
  return format !== 'table'
}

/** Yields such a list as text in `format`, each line ended, one target after the other; headings stand once. */
export async function* renderByTarget({lists}: ListByTarget, format: LineFormat): AsyncGenerator<string> {
  const render = await LINE_RENDERERS[format]()
  let isFirst = true
  for (const list of lists) {
    const text = render(list)
    yield isFirst || format !== 'csv' ? text : text.slice(text.indexOf('\n') + 1)
    isFirst = false
  }
}

/** Returns `list` as text in `format`, each line ended. */
export async function renderList(list: NameList, format: ListFormat, view: ListView): Promise<string> {
  if (comesByTarget(format)) return (await LINE_RENDERERS[format]())(list)
  return (await import('./table.ts')).listTable(list, view)
}

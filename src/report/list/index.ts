import type {NameList} from '../../findings/types.ts'

/** Renders a list in one format. Each is loaded when used, so that no format waits for the library of another. */
export type ListRenderer = (list: NameList) => string

export const LIST_FORMATS = ['table', 'csv', 'tsv', 'names'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

const RENDERERS: Readonly<Record<ListFormat, () => Promise<ListRenderer>>> = {
  table: async () => (await import('./table.ts')).listTable,
  csv: async () => (await import('./csv.ts')).listCsv,
  tsv: async () => (await import('./tsv.ts')).listTsv,
  names: async () => (await import('./names.ts')).listNames,
}

/** Tells whether `format` shows alerts: finding them takes longer than ranking where a list is long. */
export function showsAlerts(format: ListFormat): boolean {
  return format === 'table' || format === 'csv'
}

/** Returns `list` as text in `format`, each line ended. */
export async function renderList(list: NameList, format: ListFormat): Promise<string> {
  return (await RENDERERS[format]())(list)
}

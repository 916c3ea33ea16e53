import type {STATEMENT_FORMATS} from '../../cli/formats.ts'
import type {Statement} from '../../placeholder/statement.ts'

type StatementFormat = (typeof STATEMENT_FORMATS)[number]
type StatementRenderer = (statement: Statement) => string | Promise<string>

const RENDERERS: Readonly<Record<StatementFormat, () => Promise<StatementRenderer>>> = {
  html: async () => (await import('./html.ts')).statementHtml,
  json: async () => (await import('./json.ts')).statementJson,
}

/** Returns the statement as text in `format`. */
export async function renderStatement(statement: Statement, format: StatementFormat): Promise<string> {
  return (await RENDERERS[format]())(statement)
}

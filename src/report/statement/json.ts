import {jsonDocument} from '../../escape/json.ts'
import type {Statement} from '../../placeholder/statement.ts'

/** Returns the statement as JSON (`forestall/statement/v1`). */
export function statementJson(statement: Statement): string {
  return jsonDocument(statement)
}

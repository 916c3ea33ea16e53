import type {CheckDocument} from '../../check/document.ts'
import {jsonDocument} from '../../escape/json.ts'

/** The document itself, as `--json` prints it. */
export function checkJson(document: CheckDocument): string {
  return jsonDocument(document)
}

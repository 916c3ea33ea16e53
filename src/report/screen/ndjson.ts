import {jsonLine} from '../../escape/json.ts'
import type {ScreenedName} from '../../screen/document.ts'

/** Renders one name as a line of JSON that a terminal may show. */
export function ndjsonLine(name: ScreenedName): string {
  return jsonLine(name)
}

/** Renders one JSON object a line. */
export function* screenNdjson(names: Iterable<ScreenedName>): Generator<string> {
  for (const name of names) yield ndjsonLine(name)
}

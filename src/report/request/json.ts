import {jsonDocument} from '../../escape/json.ts'
import type {RequestDocument} from './document.ts'

/** Returns the requests as JSON for scripts (`forestall/request/v1`). */
export function requestJson(request: RequestDocument): string {
  return jsonDocument(request)
}

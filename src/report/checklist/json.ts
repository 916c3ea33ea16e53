import {jsonDocument} from '../../escape/json.ts'
import type {Checklist} from './document.ts'

/** Returns the checklist as JSON for scripts (`forestall/checklist/v1`). */
export function checklistJson(checklist: Checklist): string {
  return jsonDocument(checklist)
}

import type {InitDocument} from '../config/init-document.ts'
import {printable} from '../escape/terminal.ts'
import {prose} from '../terminal/prose.ts'
import type {Screen} from '../terminal/screen.ts'

/** Renders what was written, and what to do next. */
export function renderInit({file, text, targets, files}: InitDocument, screen: Screen): string {
  const shown = text.split('\n').map(printable).join('\n')
  const next =
    targets.length + files.length > 0
      ? 'Look it through; then `forestall list` and `forestall check` go by it.'
      : 'No name and no dependency file was found: add targets to it.'
  return `${shown}\n${prose(`Wrote ${file}. ${next}`, screen)}\n`
}

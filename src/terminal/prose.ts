import {printable} from '../escape/terminal.ts'
import {wrap} from './fit.ts'
import type {Screen} from './screen.ts'

const CODE = /`[^`\n]+`/g

/**
 * Returns one paragraph, safe for a terminal, in lines that fit the screen, with its commands (in backticks) in their colour.
 * It keeps its indentation; `hanging` stands before every further line.
 */
export function prose(text: string, screen: Screen, hanging = ''): string {
  const safe = printable(text)
  const [indentation] = /^ */.exec(safe)!
  const rest = `${indentation}${hanging}`
  const lines = wrap(safe.slice(indentation.length), screen.width - rest.length, screen.width - indentation.length)
  return lines
    .map((line, i) => (i === 0 ? indentation : rest) + line.replace(CODE, (code) => screen.paint('command', code)))
    .join('\n')
}

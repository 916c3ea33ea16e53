import type {ForestallError} from '../errors.ts'
import {prose} from '../terminal/prose.ts'
import type {Screen} from '../terminal/screen.ts'
import {messageWithoutCredentials} from '../urls.ts'

/** Returns a failure as people see it, each line ended: what is wrong, then what to do. */
export function errorText({message, hint}: Pick<ForestallError, 'message' | 'hint'>, screen: Screen): string {
  const mark = ` ${screen.paint('danger', '›')}   `
  const inner = {...screen, width: screen.width - ' ›   '.length}
  const lines = [
    prose(`Error: ${messageWithoutCredentials(message)}`, inner).replace('Error:', screen.paint('danger', 'Error:')),
    prose(`Try this: ${messageWithoutCredentials(hint)}`, inner).replace(
      'Try this:',
      screen.paint('hint', 'Try this:'),
    ),
  ].flatMap((paragraph) => paragraph.split('\n'))
  return lines.map((line) => `${mark}${line}\n`).join('')
}

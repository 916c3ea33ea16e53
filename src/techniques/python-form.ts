import {HYPHEN} from './alphabet.ts'
import type {Technique} from './technique.ts'

/** How the language is written into a name; what stands after it may be joined or hyphenated. */
const FORMS = ['python', 'py', 'python3', 'py3'] as const
const LEADING = /^(?:python3?|py(?!thon)3?)-?(?=[a-z0-9]{2})/
const TRAILING = /(?<=[a-z0-9]{2})-?(?:python3?|py3?)$/

export const pythonForm: Technique = {
  id: 'python-form',
  title: 'Python in another form',
  summary: 'Writes the language another way, or on the other side: python-mongo for pymongo.',
  example: {seed: 'pymongo', variant: 'python-mongo'},
  cap: () => 2 * 4 * FORMS.length,
  splices(seed, sink) {
    const n = seed.length
    const leading = LEADING.exec(seed)?.[0]
    const trailing = TRAILING.exec(seed)?.[0]
    if (leading !== undefined) {
      const stem = seed.slice(leading.length)
      for (const form of FORMS) {
        for (const front of [form + HYPHEN, form]) if (front !== leading) sink.emit(0, leading.length, front)
        for (const whole of [stem + HYPHEN + form, stem + form]) sink.emit(0, n, whole)
      }
    } else if (trailing !== undefined) {
      const stem = seed.slice(0, n - trailing.length)
      for (const form of FORMS) {
        for (const back of [HYPHEN + form, form]) if (back !== trailing) sink.emit(n - trailing.length, n, back)
        for (const whole of [form + HYPHEN + stem, form + stem]) sink.emit(0, n, whole)
      }
    }
  },
}

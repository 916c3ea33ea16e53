import {expect, it} from 'vitest'
import {printable} from '../../src/escape/terminal.ts'

it.each([
  ['requests', 'requests'],
  ['Zoë, 山田, नमस्ते', 'Zoë, 山田, नमस्ते'],
  // Joined to one picture, and a Persian word.
  ['👩‍💻 می‌خواهم', '👩‍💻 می‌خواهم'],
  ['a\u001b[31mb', 'a\\u{1b}[31mb'],
  ['a\r\nb\u0085c', 'a\\u{d}\\u{a}b\\u{85}c'],
  ['a\u202eb\u2066c\ufeff', 'a\\u{202e}b\\u{2066}c\\u{feff}'],
  ['req\u00aduests req\u200buests req\u2060uests', 'req\\u{ad}uests req\\u{200b}uests req\\u{2060}uests'],
])('%j is shown as %j', (text, shown) => {
  expect(printable(text)).toBe(shown)
})

import {expect, it} from 'vitest'
import {ignoredLines} from '../../src/check/ignored-lines.ts'

it.each([
  ['nothing', 'flask\n', []],
  ['beside', 'a\nflask  # forestall: ignore\nb', [2]],
  ['above', '# forestall: ignore\nflask\nb', [2]],
  ['above, with line ends of any kind', '# forestall: ignore\rflask\r\n; forestall: ignore\r\nb', [2, 4]],
  ['above a line that goes on', '# forestall: ignore\npip install \\\n  flask \\\n  rich\nb', [2, 3, 4]],
  ['above fenced code', '<!-- forestall: ignore -->\n```sh\nflask\n\nrich\n```\nb', [2, 3, 4, 5, 6]],
  ['above fenced code without an end', '<!-- forestall: ignore -->\n~~~\nflask', [2, 3]],
  ['above fenced code, with a line between', '<!-- forestall: ignore -->\n\n```sh\nflask\n```\nb', [2, 3, 4, 5]],
  ['above nothing', '<!-- forestall: ignore -->\n\nflask', [2]],
  ['above a directive', '.. forestall: ignore\n\n.. code-block:: sh\n\n   flask\n\n   rich\nb', [2, 3, 4, 5, 6, 7]],
  ['above a nested directive', '  .. forestall: ignore\n  .. prompt:: bash\n    flask\n  b', [2, 3]],
  ['in a notebook', '"# forestall: ignore\\n",\n"!pip install flask \\\\\\n",\n"  rich\\n",\n"b"', [2, 3]],
  ['in a notebook, beside', '"!pip install flask  # forestall: ignore\\n",\n"b"', [1]],
  ['in a batch file', 'rem forestall: ignore\nflask\n:: forestall: ignore\nrich', [2, 4]],
  ['in reStructuredText', '.. forestall: ignore\nflask', [2]],
  ['twice', '# forestall: ignore\n# forestall: ignore\nflask', [2, 3]],
  ['at the end', 'flask\n# forestall: ignore', []],
  ['another word', 'flask # forestall: ignored\nflask # forestall', []],
])('%s', (_, text, lines) => {
  const count = text.split(/\r\n|\n|\r/).length
  expect([...ignoredLines(text)].filter((line) => line <= count)).toEqual(lines)
})

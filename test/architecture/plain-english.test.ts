import {expect, it} from 'vitest'
import {contentOf, filesBelow, parseModule, stringsOf, type Text} from '../support/source-text.ts'

/** Turns of phrase that a native editor would strike out, each with what to write instead. */
const STILTED: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/(?<!\bthere )\b(?:is|are|was|were) no (?!longer|more|less|later|earlier|better|worse|other)\w+/i, 'is not a …'],
  [/(?<!\bthere )\b(?:is|are) none\b(?! of)/i, 'is not one'],
  [/\banew\b/i, 'again'],
  [/\bat hand\b/i, 'current, local, stored'],
  [/\ball the same\b/i, 'nevertheless'],
  [/\btold of\b/i, 'alerted to'],
  [/\bby name of\b/i, 'called'],
  [/\bexpressly\b/i, 'explicitly'],
  [/\bcould not be had\b/i, 'is unknown'],
]

/** Texts in which such a phrase is right: the words of others, and words that mean something else. */
const EXCEPTIONS: readonly {readonly file: string; readonly text: RegExp}[] = [
  {file: 'CONTRIBUTING.md', text: /^- Write "is not a list"/},
  {file: 'test/architecture/plain-english.test.ts', text: /./},
]

const code = [...filesBelow('src', /\.ts$/), ...filesBelow('bin', /\.js$/), ...filesBelow('data', /\.ts$/)]
const tests = filesBelow('test', /\.ts$/)
const prose = [
  ...filesBelow('templates', /\.(?:hbs|js|css)$/),
  ...filesBelow('data', /README\.md$|schemas\/.*\.json$/),
  ...filesBelow('src', /README\.md$/),
  ...filesBelow('docs', /\.md$/),
  'README.md',
  'CONTRIBUTING.md',
]

it.each([
  [
    'comments and messages',
    () => [...code, ...tests].map(parseModule).flatMap((module) => [...module.comments, ...stringsOf(module)]),
  ],
  ['templates, schemas and pages', () => prose.flatMap(linesOf)],
])('%s are plain English', (_, texts) => {
  const found = texts().flatMap(({file, line, text}) => {
    if (EXCEPTIONS.some((exception) => exception.file === file && exception.text.test(text))) return []
    return STILTED.flatMap(([phrase, instead]) => {
      const [words] = phrase.exec(text) ?? []
      return words === undefined ? [] : [`${file}:${line}: “${words}”, better: ${instead}`]
    })
  })
  expect(found).toEqual([])
})

function linesOf(file: string): Text[] {
  return contentOf(file)
    .split('\n')
    .map((text, i) => ({file, line: i + 1, text}))
}

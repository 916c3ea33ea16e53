import {expect, it} from 'vitest'
import {currentDocuments, textOf} from '../../docs/make/documents.ts'
import {withParts} from '../../docs/make/parts.ts'
import {figuresOf, picturedChecklist} from '../../docs/make/picture/checklist.ts'

const documents = await currentDocuments()

it.each([...documents])('%s is up to date; `npm run docs` brings its generated parts up to date', (path, current) => {
  expect(textOf(path)).toBe(current)
})

it('the picture of the checklist page shows these figures; `npm run picture` takes it again', async () => {
  expect(textOf('docs/pictures/checklist.txt')).toBe(figuresOf(await picturedChecklist()))
})

it('a part that nothing makes is a mistake', () => {
  const text = '<!-- wether: made by `npm run docs` -->\n<!-- /wether -->\n'
  expect(() => withParts(text, {weather: ''})).toThrow('Nothing makes the part `wether`')
  expect(withParts(text, {wether: 'a\n$1'})).toBe(
    '<!-- wether: made by `npm run docs` -->\n\na\n$1\n\n<!-- /wether -->\n',
  )
})

it('the changelog names every command', () => {
  const commands = Object.keys(JSON.parse(textOf('oclif.manifest.json')).commands) as string[]
  const changelog = textOf('CHANGELOG.md')
  expect(commands.filter((id) => !new RegExp(`\`${id.replace(':', ' ')}(?:\`| )`).test(changelog))).toEqual([])
})

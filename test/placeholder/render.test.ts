import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Squat} from '../../src/findings/types.ts'
import {toPlaceholder} from '../../src/placeholder/from-plan.ts'
import {STYLES, type Style} from '../../src/placeholder/placeholder.ts'
import {MARKER_FILE, makeRenderer, STYLE_FILES} from '../../src/placeholder/render.ts'
import type {PlaceholderIdentity} from '../../src/plan/types.ts'
import {entry} from '../support/example-plan.ts'

const render = await makeRenderer()
const NOBODY: PlaceholderIdentity = {author: null, email: null, url: null}

function files(squats: Partial<Squat>[], style: Style = 'explain', identity = NOBODY, name = 'requsts') {
  return render(toPlaceholder(entry(name, squats), identity, style))
}

describe('the files of a placeholder', () => {
  it.each(STYLES)('are these (%s)', async (style) => {
    const ada = {author: 'Ada Example', email: 'ada@example.com', url: 'https://example.com/placeholders'}
    const all = [...files([{}], style, ada)].map(([path, text]) => `==> ${path} <==\n${text}`).join('\n')
    await expect(all).toMatchFileSnapshot(`../fixtures/placeholder/${style}.txt`)
  })

  it('name every target, each of its kind, and the alias that was distorted', () => {
    const readme = files([
      {target: 'python-dateutil', seed: 'dateutil', detail: 'drops "l" at 8'},
      {target: 'python-dateutil', seed: 'python-dateutil', detail: 'is less likely'},
      {target: 'beautifulsoup4', seed: 'bs4', technique: 'exact', detail: 'is "bs4" itself'},
      {target: 'stdlib:json', seed: 'json', detail: 'doubles "n" at 4'},
      {target: 'slip:git', seed: 'git', detail: 'adds "h" at the end'},
    ]).get('README.md')!
    expect(readme).toContain(
      "[`json`](https://docs.python.org/3/py-modindex.html), a module of Python's standard library",
    )
    expect(readme).toContain('[`git`](https://pip.pypa.io/en/stable/cli/pip_install/), not a project, but a word')
    expect(readme).toContain('- `python-dateutil`: drops "l" at 8 of "dateutil"\n')
    expect(readme).toContain('- `beautifulsoup4`: is "bs4" itself, as people call it\n')
    expect(readme).toContain('- `git`: adds "h" at the end\n')
    expect(readme).not.toContain('less likely')
  })

  it('say where to ask when nobody has left an address', () => {
    expect(files([{}]).get('README.md')).toContain('Its owner is shown on <https://pypi.org/project/requsts/>.')
    expect(files([{}]).get('placeholder_backend.py')).toContain(
      'To ask about this name: https://pypi.org/project/requsts/',
    )
  })

  it('keep the summary within 512 characters, however many targets there are', () => {
    const many = Array.from({length: 50}, (_, i) => ({target: `target-${i}-${'x'.repeat(30)}`}))
    const summary = /^Summary: (.*)$/m.exec(files(many).get('PKG-INFO')!)![1]!
    expect(summary.length).toBeLessThanOrEqual(512)
    expect(summary).toMatch(/Did you mean target-0-x+, target-1-x+, .* and \d+ more\?/)
  })

  it('let no text of the plan become a header, a tag, a link or code', () => {
    const hostile = '"]]></a><script>x</script>\r\nName: evil\n"""\nimport os\n# [x](javascript:x) \u202e{{name}}'
    const made = files([{detail: hostile}], 'explain', {author: hostile, email: null, url: null})
    const [head, body] = made.get('PKG-INFO')!.split('\n\n', 1).concat(made.get('README.md')!) as [string, string]
    expect(head.match(/^Name: .*/gm)).toEqual(['Name: requsts'])
    expect(head.split('\n').every((line) => /^[A-Z][\w-]+: \S/.test(line))).toBe(true)
    expect(body).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(javascript|^import os/m)
    expect(made.get('placeholder_backend.py')).not.toMatch('import os')
    expect(body).not.toContain('\u202e')
  })
})

it('every value of a template goes through a helper, or is checked or fixed text by itself', () => {
  const harmless = ['name', 'version', 'url', 'label', 'what', 'advice', 'readme']
  const templates = ['message.txt', ...STYLE_FILES.explain.filter((file) => file !== MARKER_FILE)]
  for (const file of templates) {
    const text = readFileSync(new URL(`../../templates/sdist/${file}.hbs`, import.meta.url), 'utf8')
    const values = [...text.matchAll(/\{\{\{?([^#/}][^}]*)\}\}/g)].map(([, value]) => value!)
    const bare = values.filter((value) => value !== 'else' && !/^(?:line|markdown|python) \w+$/.test(value))
    expect(bare.filter((value) => !harmless.includes(value) && !(value === 'email' && file === 'README.md'))).toEqual(
      [],
    )
  }
})

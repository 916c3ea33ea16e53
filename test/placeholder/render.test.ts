import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Squat} from '../../src/findings/types.ts'
import {toPlaceholder} from '../../src/placeholder/from-plan.ts'
import {STYLES, type Style} from '../../src/placeholder/placeholder.ts'
import {MARKER_FILE, makeRenderer, STYLE_FILES} from '../../src/placeholder/render.ts'
import type {PlaceholderIdentity} from '../../src/plan/types.ts'
import {entry, plan} from '../support/example-plan.ts'
import {target} from '../support/sample-plan.ts'

const render = await makeRenderer()
const NOBODY: PlaceholderIdentity = {author: null, email: null, url: null}

function files(squats: Partial<Squat>[], style: Style = 'explain', identity = NOBODY, name = 'requsts') {
  return render(toPlaceholder(entry(name, squats), plan([], {placeholder: identity}), style))
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

  const own = {target: 'acme-billing', technique: 'exact', detail: 'is the name itself, which nobody has registered'}
  const internal = target({name: 'acme-billing', standing: 'unregistered', internal: true})
  const ofPlan = (name: string, squats: Partial<Squat>[], targets = [internal], style?: Style) =>
    toPlaceholder(entry(name, squats), plan([], {placeholder: NOBODY, targets}), style)

  it('reveal nothing of an internal name but that name, and are inert unless asked otherwise', () => {
    const placeholder = ofPlan('acme-billing', [own, {target: 'requests'}, {target: 'acme-core'}])
    expect(placeholder).toMatchObject({
      style: 'inert',
      protects: [
        {
          target: 'acme-billing',
          seed: 'acme-billing',
          detail: 'is the name itself',
          standing: 'unregistered',
          whose: 'internal',
        },
      ],
    })
    const made = render(placeholder)
    expect([...made.values()].join('\n')).not.toMatch(
      /requests|acme-core|project on PyPI|pip install|pypi.org.project.acme-billing.\)/,
    )
    expect(made.get('README.md')).toContain('If an installer brought you here, it looked at the wrong index.')
    expect(made.get('PKG-INFO')).toMatch(/^Summary: .* it looked at the wrong index\.$/m)
    expect(made.get('PKG-INFO')).not.toContain('Placeholder for')
    expect(ofPlan('acme-billing', [own], [internal], 'explain').style).toBe('explain')
  })

  it('say of a project of ours that it was not on PyPI, and claim its name', () => {
    const mine = target({name: 'acme-billing', standing: 'unregistered', mine: true})
    const placeholder = ofPlan('acme-billing', [own, {target: 'requests'}], [mine])
    expect(placeholder).toMatchObject({style: 'explain', protects: [{target: 'acme-billing', whose: 'mine'}]})
    const all = [...render(placeholder).values()].join('\n')
    expect(all).toContain('The project of this name was not on PyPI when this was written.')
    expect(all).not.toMatch(/wrong index|requests|do not claim|anybody with a legitimate use|prohibit/i)
  })

  it('say of a name that nobody declares that nobody had registered it', () => {
    const nobody = target({name: 'acme-billing', standing: 'unregistered'})
    const all = [...render(ofPlan('acme-billing', [own], [nobody])).values()].join('\n')
    expect(all).toContain('Nobody had registered this name.')
    expect(all).not.toMatch(/wrong index|project of this name/)
    const several = ofPlan('acme-billing', [own, {target: 'requests'}], [nobody, target({name: 'requests'})])
    expect(several.protects.map(({target: label}) => label)).toEqual(['requests'])
  })

  it('do not name the internal target of a look-alike', () => {
    const placeholder = ofPlan('acme-biling', [
      {target: 'acme-billing', seed: 'acme-billing', detail: 'drops "l" at 8'},
    ])
    expect(placeholder).toMatchObject({style: 'explain', protects: []})
    const all = [...render(placeholder).values()].join('\n')
    expect(all).not.toContain('acme-billing')
    expect(all).toContain('If you typed its name, look at the spelling again.')
    const both = ofPlan('acme-biling', [{target: 'acme-billing'}, {target: 'acme-bilin', seed: 'acme-bilin'}])
    expect(both.protects.map(({target: label}) => label)).toEqual(['acme-bilin'])
  })

  it('say nothing of PyPI about a target that is not there', () => {
    const unclaimed = target({name: 'acme-billing', standing: 'unregistered'})
    const readme = render(ofPlan('acme-biling', [{target: 'acme-billing'}], [unclaimed])).get('README.md')!
    expect(readme).toContain('- `acme-billing`, which was not on PyPI when this was written: get it from where you')
    expect(readme).not.toContain('pip install acme-billing')
    expect(readme).not.toContain('pypi.org/project/acme-billing/')
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
  const harmless = ['name', 'version', 'meant', 'backend', 'url', 'label', 'what', 'advice', 'readme', 'more']
  const templates = ['message.txt', ...STYLE_FILES.explain.filter((file) => file !== MARKER_FILE)]
  for (const file of templates) {
    const text = readFileSync(new URL(`../../templates/sdist/${file}.hbs`, import.meta.url), 'utf8')
    const values = [...text.matchAll(/\{\{\{?([^#/}][^}]*)\}\}/g)].map(([, value]) => value!)
    const bare = values.filter(
      (value) => !/^else( if \w+)?$/.test(value) && !/^(?:line|markdown|python) \w+$/.test(value),
    )
    expect(bare.filter((value) => !harmless.includes(value) && !(value === 'email' && file === 'README.md'))).toEqual(
      [],
    )
  }
})

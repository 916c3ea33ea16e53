import {readFile, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {HeldName, Statement} from '../../src/placeholder/statement.ts'
import {renderStatement} from '../../src/report/statement/index.ts'
import {coloursOf, noBrowser, smallTargets, useBrowser} from '../support/browser.ts'
import {HOSTILE} from '../support/hostile-plan.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'

const {open} = useBrowser()
const withBrowser = describe.skipIf(noBrowser)
const title = (what: string) => (noBrowser ? `${what} (skipped: ${noBrowser})` : what)

function held(name: string, target?: string, changes: Partial<HeldName> = {}): HeldName {
  const likeness = {seed: target ?? '', technique: 'omission', detail: 'drops "e" at 5'}
  const standing = {standing: 'registered', mine: target === 'requests', internal: false} as const
  return {
    name,
    since: '2026-11-24',
    version: '0.0.0',
    file: `${name.replaceAll('-', '_')}-0.0.0.tar.gz`,
    sha256: 'ab'.repeat(32),
    protects: target === undefined ? [] : [{target, ...likeness, ...standing}],
    more: 0,
    ...changes,
  }
}

function stated(names: HeldName[], contact: Partial<Statement['contact']> = {}): Statement {
  const ada = {author: 'Ada', email: 'ada@acme.dev', url: 'https://acme.dev/names.html'}
  return {schema: 'forestall/statement/v1', asOf: '2026-11-24', contact: {...ada, ...contact}, names}
}

const sample = stated([
  held('requsts', 'requests'),
  held('reqests', 'requests', {sha256: null}),
  held('flaks', 'flask'),
  held('acme-biling'),
])

async function pageOf(statement: Statement): Promise<string> {
  const path = join(await temporaryFolder(), 'names.html')
  await writeFile(path, await renderStatement(statement, 'html'))
  return path
}

withBrowser(title('the page of a statement'), () => {
  it('says without JavaScript which names are held, for whom, since when, with which digest', async () => {
    const page = await open(await pageOf(sample), {javaScriptEnabled: false})
    expect(await page.title()).toBe('Placeholders on PyPI · Ada')
    expect(await page.locator('.name .word').allTextContents()).toEqual(['requsts', 'reqests', 'flaks', 'acme-biling'])
    expect(await page.locator('.day h2').allTextContents()).toEqual(['requests', 'flask', 'Other look-alikes'])
    const requests = page.locator('.day').first()
    expect(await requests.locator('header').textContent()).toContain('a project on PyPI, which we maintain')
    const [first, second] = [page.locator('.name').nth(0), page.locator('.name').nth(1)]
    expect(await first.locator('summary').textContent()).toMatch(/requsts[\s\S]*since 2026-11-24/)
    expect(await first.locator('.work').isVisible()).toBe(false)
    await first.locator('summary').click()
    expect(await first.locator('.work').textContent()).toContain(
      `requsts-0.0.0.tar.gz has the SHA-256 ${'ab'.repeat(32)}`,
    )
    expect(await first.getByRole('link').getAttribute('href')).toBe('https://pypi.org/project/requsts/')
    await second.locator('summary').click()
    expect(await second.locator('.work').textContent()).toContain('was not recorded')
    expect(await page.getByRole('link', {name: 'ada@acme.dev'}).getAttribute('href')).toBe('mailto:ada@acme.dev')
  })

  it('has no target smaller than 24 pixels (WCAG 2.2, 2.5.8) on a phone', async () => {
    expect(await smallTargets(await open(await pageOf(sample), {viewport: {width: 360, height: 740}}))).toEqual([])
  })

  it('runs no script, loads nothing, and has a policy that would not let it', async () => {
    const path = await pageOf(sample)
    const text = await readFile(path, 'utf8')
    expect(text).toMatch(/Content-Security-Policy" content="default-src &?'?[^"]*none/)
    expect(text).not.toMatch(/script-src|unsafe-inline|\son[a-z]+=|\sstyle=/)
    const page = await open(path)
    expect(await page.locator('script:not([type="application/json"])').count()).toBe(0)
  })

  it.each(['light', 'dark'] as const)('has contrast enough (WCAG AA) in %s', async (colorScheme) => {
    const {paper, ink, soft, accent} = await coloursOf(await open(await pageOf(sample), {colorScheme}))
    expect(paper > 0.5).toBe(colorScheme === 'light')
    expect(ink).toBeGreaterThan(7)
    expect(soft).toBeGreaterThan(4.5)
    expect(accent).toBeGreaterThan(4.5)
  })

  it('prints every digest', async () => {
    const page = await open(await pageOf(sample), {colorScheme: 'dark'})
    await page.emulateMedia({media: 'print'})
    expect((await coloursOf(page)).paper).toBe(1)
    expect(await page.locator('.work').first().isVisible()).toBe(true)
    expect((await page.pdf({format: 'A4'})).length).toBeGreaterThan(10_000)
  })

  it('fits 360 pixels, also with a name of 200 characters', async () => {
    const names = [held('x'.repeat(200), 'requests'), held('y'.repeat(200), 'z'.repeat(200))]
    const author = 'A'.repeat(200)
    const page = await open(await pageOf(stated(names, {author})), {viewport: {width: 360, height: 740}})
    await page.locator('.name summary').first().click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })

  it('has one heading of the first level, headings in order, and can be gone through by keyboard', async () => {
    const page = await open(await pageOf(sample))
    expect(await page.getByRole('heading', {level: 1}).count()).toBe(1)
    expect(await page.getByRole('main').count()).toBe(1)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the names')
    await page.keyboard.press('Enter')
    await page.locator('.name summary').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.name[open]').count()).toBe(1)
  })

  it('holds a thousand names in less than two megabytes', async () => {
    const names = Array.from({length: 1000}, (_, i) => held(`requests-extension${i}`, 'requests'))
    expect((await stat(await pageOf(stated(names)))).size).toBeLessThan(2_000_000)
  })

  it('shows hostile text as text', async () => {
    const names = HOSTILE.map((text, i) => held(`name-${i}`, 'requests', {file: text, version: text, since: text}))
    const page = await open(await pageOf(stated(names, {author: HOSTILE[0]!, email: HOSTILE[1]!, url: HOSTILE[2]!})))
    expect(await page.title()).toContain('Placeholders on PyPI')
    expect(await page.locator('script').count()).toBe(1)
    expect(await page.locator('img, svg, iframe, object, [onerror], [onload]').count()).toBe(0)
    const text = await page.locator('body').textContent()
    expect(text).toContain(HOSTILE[0])
    expect(
      await page
        .locator('#statement')
        .textContent()
        .then((json) => JSON.parse(json!).contact.author),
    ).toBe(HOSTILE[0])
  })
})

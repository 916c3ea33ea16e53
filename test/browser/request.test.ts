import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {requestOf} from '../../src/report/request/document.ts'
import {renderRequest} from '../../src/report/request/index.ts'
import {noBrowser, smallTargets, useBrowser} from '../support/browser.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'
import {entry, plan, target} from '../support/sample-plan.ts'

const {open} = useBrowser()

/** The page for three names that PyPI is asked to prohibit, in the name of the project's maintainers. */
async function requestPage(): Promise<string> {
  const entries = ['requsts', 'reqests', 'requsets'].map((name) => entry(name, {route: 'ask'}))
  const document = await requestOf(plan(entries, {targets: [target({name: 'requests', mine: true})]}))
  const path = join(await temporaryFolder(), 'request.html')
  await writeFile(path, await renderRequest(document, 'html'))
  return path
}

describe.skipIf(noBrowser)(`the page of a request${noBrowser ? ` (skipped: ${noBrowser})` : ''}`, () => {
  it('copies every field, and the names for a form that takes one a line', async () => {
    const page = await open(await requestPage(), {permissions: ['clipboard-read', 'clipboard-write']})
    const buttons = page.getByRole('button', {name: 'Copy'})
    const fields = page.locator('div:has(> dt .copy) pre')
    expect(await buttons.count()).toBe(await fields.count())
    for (const [i, field] of (await fields.allTextContents()).entries()) {
      await buttons.nth(i).click()
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(field)
    }
    expect(await fields.last().textContent()).toBe('reqests\nrequsets\nrequsts')
  })

  it('opens PyPI’s form with the title filled in', async () => {
    const page = await open(await requestPage())
    const form = new URL((await page.getByRole('link', {name: 'with this title'}).getAttribute('href'))!)
    expect(form.origin + form.pathname).toBe('https://github.com/pypi/support/issues/new')
    expect(form.searchParams.get('template')).toBe('pep541-request.yml')
    expect(form.searchParams.get('title')).toBe(await page.locator('div:has(> dt .copy) pre').first().textContent())
  })

  it('has nothing to click without scripts', async () => {
    const page = await open(await requestPage(), {javaScriptEnabled: false})
    expect(await page.locator('button:visible').count()).toBe(0)
  })

  it('has no target smaller than 24 pixels (WCAG 2.2, 2.5.8), and fits a phone', async () => {
    const page = await open(await requestPage(), {viewport: {width: 360, height: 740}})
    expect(await smallTargets(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })
})

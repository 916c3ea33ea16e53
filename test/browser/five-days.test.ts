import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {uploadsOf, withProgress} from '../../src/plan/progress.ts'
import {readProgress} from '../../src/plan/progress-file.ts'
import {checklistFile, noBrowser, useBrowser} from '../support/browser.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'
import {entry, plan} from '../support/sample-plan.ts'

const {open} = useBrowser()

/** Twelve names over three days from Monday, 23 November 2026. */
const WORDS = 'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima'.split(' ')
const PLAN = plan(
  WORDS.map((word, i) =>
    entry(`requests-${word}`, {
      risk: 0.02 - i / 1000,
      batch: Math.floor(i / 4) + 1,
      date: `2026-11-${23 + Math.floor(i / 4)}`,
      sdist: {file: `placeholders/requests_${word}-0.0.0.tar.gz`, sha256: String(i % 10).repeat(64)},
    }),
  ),
  {budget: 12},
)

const STEPS = ['Check that the name is still free', 'Compare the digest', 'Upload', 'Archive the project']
const row = (page: Page, word: string) => page.locator('.name', {hasText: `requests-${word}`})
const state = (page: Page, word: string) => row(page, word).locator('.state').getAttribute('aria-label')
const todays = (page: Page) => page.locator('#today .name:visible .word').allTextContents()
const said = (page: Page) => page.locator('#today .count').textContent()
const quota = (page: Page) => page.locator('#window').textContent()

async function unfold(page: Page, word: string) {
  const name = row(page, word)
  if (!(await name.evaluate((details: HTMLDetailsElement) => details.open))) await name.locator('summary').click()
  return name
}

/** Does a name's steps up to the one called `last`. */
async function work(page: Page, word: string, last = 'Archive the project') {
  const name = await unfold(page, word)
  for (const step of STEPS.slice(0, STEPS.indexOf(last) + 1)) await name.getByRole('checkbox', {name: step}).check()
}

async function paste(page: Page, word: string, output: string) {
  const name = await unfold(page, word)
  await name.getByLabel('its words').fill(output)
  await name.getByLabel('its words').blur()
}

/** Another day: the page is opened again in the browser it was open in. */
async function next(page: Page, at: string) {
  await page.clock.setFixedTime(new Date(at))
  await page.reload()
}

async function exported(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', {name: 'Export progress'}).click()
  return readFile(await (await download).path(), 'utf8')
}

describe.skipIf(noBrowser)(`five days of uploading${noBrowser ? ` (skipped: ${noBrowser})` : ''}`, () => {
  it('with a 429, a 403, a missed day and a second browser', {timeout: 120_000}, async () => {
    const file = await checklistFile(PLAN)
    const settings = {acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write']}

    // Monday: three uploads; the fourth is refused, since the account has created a project elsewhere.
    const first = await open(file, {at: '2026-11-23T10:00:00Z', ...settings})
    expect(await first.locator('#today').isVisible()).toBe(false)
    await work(first, 'alpha')
    await work(first, 'bravo', 'Compare the digest')
    await paste(first, 'bravo', 'View at:\nhttps://pypi.org/project/requests-bravo/0.0.0/')
    expect(await state(first, 'bravo')).toBe('3 of 4 steps done')
    await work(first, 'charlie')
    await paste(first, 'delta', 'ERROR    HTTPError: 429 Too Many Requests\nToo many new projects created')
    expect(await quota(first)).toBe('PyPI has said stop: continue from Tue 10:00')
    await next(first, '2026-11-23T16:00:00Z')
    expect(await said(first)).toBe('Nothing to upload before Tue 10:00; 9 to come')
    expect(await first.locator('#today .commands').isVisible()).toBe(false)
    expect(await todays(first)).toEqual(['requests-alpha', 'requests-bravo', 'requests-charlie'])
    await first.locator('#today .token input').check()

    // Tuesday: the name that was refused comes first; somebody has taken another one, whose slot goes to the next.
    await next(first, '2026-11-24T10:30:00Z')
    expect(await said(first)).toBe('4 to upload now, 5 later')
    expect(await todays(first)).toEqual(['bravo', 'delta', 'echo', 'foxtrot', 'golf'].map((word) => `requests-${word}`))
    await first.getByRole('button', {name: 'Copy the upload'}).click()
    await first.getByText('Copied').waitFor()
    expect(await first.evaluate(() => navigator.clipboard.readText())).toBe(
      `twine upload ${['delta', 'echo', 'foxtrot', 'golf'].map((word) => `placeholders/requests_${word}-0.0.0.tar.gz`).join(' ')}`,
    )
    await work(first, 'bravo')
    await work(first, 'delta')
    await paste(first, 'echo', "403 Forbidden\nThe user 'ada' isn't allowed to upload to project 'requests-echo'.")
    expect(await state(first, 'echo')).toBe('taken by somebody else')
    expect(await todays(first)).toContain('requests-hotel')
    for (const word of ['foxtrot', 'golf', 'hotel']) await work(first, word)
    expect(await said(first)).toBe('Nothing to upload before Wed 10:30; 4 to come')
    expect(await quota(first)).toBe('4 uploads in 24 hours: continue from Wed 10:30')

    // Wednesday is missed. On Thursday what may be uploaded is offered, and the days left have moved.
    await next(first, '2026-11-26T09:00:00Z')
    expect(await said(first)).toBe('4 to upload now, 0 later')
    expect(await todays(first)).toEqual(['india', 'juliet', 'kilo', 'lima'].map((word) => `requests-${word}`))
    expect(await first.locator('#tally').textContent()).toBe('8 of 12 settled')
    await work(first, 'india', 'Upload')
    const progress = await exported(first)

    // A second browser takes over what the first one exported, and finishes.
    const second = await open(file, {at: '2026-11-26T15:00:00Z', ...settings})
    await second.getByRole('button', {name: 'Import', exact: true}).click()
    await second.getByLabel('Or its content').fill(progress)
    await second.getByRole('button', {name: 'Import what is pasted'}).click()
    expect(await second.locator('#import-said p').allTextContents()).toEqual([
      'Taken over: 9 (requests-alpha, requests-bravo, requests-charlie, requests-delta, requests-echo, 4 more).',
    ])
    await second.getByRole('button', {name: 'Close'}).click()
    await second.locator('#today .name').first().waitFor()
    expect(await said(second)).toBe('3 to upload now, 0 later')
    expect(await state(second, 'india')).toBe('3 of 4 steps done')
    await work(second, 'india')
    await work(second, 'juliet')

    // Friday: the last two.
    await next(second, '2026-11-27T11:00:00Z')
    for (const word of ['kilo', 'lima']) await work(second, word)
    await second.locator('#today .token input').check()
    expect(await said(second)).toBe('Everything is uploaded')
    expect(await second.locator('#tally').textContent()).toBe('12 of 12 settled')

    const path = join(await temporaryFolder(), 'progress.json')
    await writeFile(path, await exported(second))
    const imported = withProgress(PLAN, await readProgress(path))
    expect(imported.taken).toEqual(['requests-echo'])
    expect(uploadsOf(imported.plan)).toEqual({done: 11, all: 11})
  })
})

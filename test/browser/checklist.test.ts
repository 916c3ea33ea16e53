import {readFile, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {describe, expect, it, onTestFinished, vi} from 'vitest'
import ChecklistCommand from '../../src/commands/checklist.ts'
import PlanCommand from '../../src/commands/plan.ts'
import {printable} from '../../src/escape/terminal.ts'
import {answerOf} from '../../src/plan/answers.ts'
import type {AnswerId, Plan} from '../../src/plan/types.ts'
import {checklistFile, coloursOf, noBrowser, smallTargets, useBrowser} from '../support/browser.ts'
import {HOSTILE, hostilePlan} from '../support/hostile-plan.ts'
import {temporaryFolder} from '../support/placeholder-folder.ts'
import {run} from '../support/run.ts'
import {entry, plan, requestsPlan} from '../support/sample-plan.ts'

const {open, openChecklist} = useBrowser()
const withBrowser = describe.skipIf(noBrowser)
const title = (what: string) => (noBrowser ? `${what} (skipped: ${noBrowser})` : what)

/** A name as the page writes it: the letters of the name alone. */
const words = (page: Page) => page.locator('.name:visible .word').allTextContents()
const standing = (page: Page, i: number) => page.locator(`#n${i} .state`).getAttribute('aria-label')
const tick = (page: Page, i: number, step: string) => page.locator(`#n${i}`).getByRole('checkbox', {name: step})

withBrowser(title('the checklist page, worked with'), () => {
  it('shows the first name that is not settled opened, and what is known of it', async () => {
    const page = await openChecklist(requestsPlan())
    expect(await page.title()).toBe('requests · registration checklist')
    expect(await page.locator('.name[open]').count()).toBe(1)
    expect(await page.locator('#n0 .word').textContent()).toBe('requsts')
    expect(await page.locator('#n0 .of s').textContent()).toBe('e')
    expect(await page.locator('#n1 .word mark').textContent()).toBe('eu')
    expect(await page.locator('#n0').textContent()).toContain('It would alert PyPI’s admins (omitted characters)')
    await page.locator('#about > summary').click()
    expect(await page.getByRole('img', {name: /9 names cover 14 % of the risk; the budget is 8/}).count()).toBe(1)
  })

  it('keeps ticks and notes over a reload', async () => {
    const page = await openChecklist(requestsPlan())
    await tick(page, 0, 'Upload').check()
    expect(await standing(page, 0)).toBe('3 of 4 steps done')
    await page.locator('#n0').getByLabel('Note').fill('under the account of the foundation')
    await page.locator('#n0').getByLabel('Note').blur()
    await page.reload()
    expect(await tick(page, 0, 'Upload').isChecked()).toBe(true)
    expect(await page.locator('#n0').getByLabel('Note').inputValue()).toBe('under the account of the foundation')
    await tick(page, 0, 'Upload').uncheck()
    await page.reload()
    expect(await tick(page, 0, 'Upload').isChecked()).toBe(false)
    expect(await standing(page, 0)).toBe('2 of 4 steps done')
  })

  it('does not lose what another tab with the same plan did meanwhile', async () => {
    const first = await openChecklist(requestsPlan())
    const second = await first.context().newPage()
    await second.goto(first.url())
    await tick(second, 0, 'Upload').check()
    await first.locator('#n0 [name=upload]:checked').waitFor()
    await tick(first, 0, 'Archive the project').check()
    await second.reload()
    expect(await standing(second, 0)).toBe('done')
  })

  it('counts a name as settled when every step is done', async () => {
    const page = await openChecklist(requestsPlan())
    for (const step of ['Upload', 'Archive the project']) await tick(page, 0, step).check()
    expect(await standing(page, 0)).toBe('done')
    expect(await page.locator('#tally').textContent()).toBe('1 of 8 settled')
    expect(await page.locator('#done').evaluate((bar: HTMLProgressElement) => bar.value)).toBe(1)
  })

  it.each([
    [
      "400 Bad Request\nThe name 'requsts' isn't allowed. See https://pypi.org/help/",
      'prohibited',
      'closed: PyPI refuses it to everybody',
    ],
    ["The user 'me' isn't allowed to upload to project 'requsts'.", 'exists', 'taken by somebody else'],
    ['Too many new projects created', 'limit', '2 of 4 steps done'],
    ['View at:\nhttps://pypi.org/project/requsts/0.0.0/', 'accepted', '3 of 4 steps done'],
  ])('recognises the answer %j', async (text, id, state) => {
    const page = await openChecklist(requestsPlan())
    await page.locator('#n0').getByLabel('its words').fill(text)
    await page.locator('#n0').getByLabel('its words').blur()
    expect(await page.locator('#n0').getByLabel('PyPI answered').inputValue()).toBe(id)
    const {means, next} = answerOf(id as AnswerId)
    expect(await page.locator('#n0 .meaning').textContent()).toBe(`${means} ${next}`.replaceAll('`', ''))
    expect(await standing(page, 0)).toBe(state)
  })

  it('deletes the token once for all names uploaded that day', async () => {
    const page = await openChecklist(requestsPlan())
    const token = page.locator('#today .token input')
    expect(await token.isDisabled()).toBe(true)
    await tick(page, 0, 'Upload').check()
    await token.check()
    await page.locator('#n1 summary').click()
    await tick(page, 1, 'Upload').check()
    expect(await token.isChecked()).toBe(false)
  })

  it('copies the upload command to the letter', async () => {
    const page = await openChecklist(requestsPlan(), {permissions: ['clipboard-read', 'clipboard-write']})
    await page.locator('#n0 li', {hasText: 'Upload'}).getByRole('button', {name: 'Copy'}).click()
    await page.getByText('Copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'twine upload placeholders/requsts-0.0.0.tar.gz',
    )
  })
})

withBrowser(title('the days of the page'), () => {
  const dates = (page: Page) => page.locator('[data-day] time').allTextContents()

  it('stay as planned while none is missed', async () => {
    const page = await openChecklist(requestsPlan(), {at: '2026-11-20T10:00:00Z'})
    expect(await dates(page)).toEqual(['Monday 23 November 2026', 'Tuesday 24 November 2026'])
    expect(await page.locator('.moved:visible').count()).toBe(0)
  })

  it('move along when one is missed', async () => {
    const page = await openChecklist(requestsPlan(), {at: '2026-11-30T10:00:00Z'})
    expect(await dates(page)).toEqual(['Monday 30 November 2026', 'Tuesday 1 December 2026'])
    expect(await page.locator('.moved:visible').first().textContent()).toBe('moved from Tuesday 24 November 2026')
    expect(await page.locator('#today .count').textContent()).toBe('4 to upload now, 4 later')
  })

  it('leave a day’s pause after four uploads, and say from when on', async () => {
    const page = await openChecklist(requestsPlan(), {at: '2026-11-30T10:00:00Z'})
    for (const i of [0, 1, 2, 3]) {
      if (i > 0) await page.locator(`#n${i} summary`).click()
      await tick(page, i, 'Upload').check()
    }
    expect(await page.locator('#window').textContent()).toBe('4 uploads in 24 hours: continue from Tue 10:00')
    expect(await dates(page)).toEqual(['Monday 23 November 2026', 'Tuesday 1 December 2026'])
  })
})

withBrowser(title('a page that work has begun on'), () => {
  const members = (page: Page) => page.locator('#today .word').allTextContents()

  it.each([
    [1280, 800],
    [360, 740],
  ])('opens on today, with the first tick within a screen of %i by %i', async (width, height) => {
    const page = await openChecklist(requestsPlan(), {viewport: {width, height}})
    const first = await page.locator('#today .name[open] ol input').first().boundingBox()
    expect(first!.y + first!.height).toBeLessThan(height)
    expect(Math.min(first!.width, first!.height)).toBeGreaterThan(0)
    expect(await page.locator('#about').evaluate((about: HTMLDetailsElement) => about.open)).toBe(false)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    expect((await page.locator('.meter').boundingBox())!.y).toBeGreaterThanOrEqual(0)
  })

  it('offers the next name when PyPI refuses one', async () => {
    const page = await openChecklist(requestsPlan())
    expect(await members(page)).toHaveLength(4)
    await page.locator('#n0').getByLabel('its words').fill("400 The name 'requsts' isn't allowed. See https://pypi.org")
    await tick(page, 0, 'Upload').isVisible()
    await page.locator('#n1 summary').click()
    await tick(page, 1, 'Upload').check()
    expect(await members(page)).toHaveLength(5)
    expect(await page.locator('#today .count').textContent()).toBe('3 to upload now, 3 later')
  })

  it('copies the commands of all names that may be uploaded now', async () => {
    const page = await openChecklist(requestsPlan(), {permissions: ['clipboard-read', 'clipboard-write']})
    const copied = async (button: string) => {
      await page.getByRole('button', {name: button}).click()
      await page.getByText('Copied').waitFor()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    const files = ['requsts', 'reqeusts', 'requestss', 'rrequests'].map((name) => `placeholders/${name}-0.0.0.tar.gz`)
    expect(await copied('Copy the upload')).toBe(`twine upload ${files.join(' ')}`)
    const sums = [0, 1, 3, 4].map((i, k) => `${`${i}f`.repeat(32)} ${files[k]}`).join(' ')
    expect(await copied('Copy the digest check')).toBe(`printf '%s  %s\\n' ${sums} | sha256sum --check`)
  })

  it('loses a damaged record of the browser, and no other', async () => {
    const page = await openChecklist(requestsPlan())
    await tick(page, 0, 'Upload').check()
    const [[key, kept]] = await page.evaluate(() => Object.entries(localStorage) as [[string, string]])
    const damaged = {...JSON.parse(kept), reqeusts: {updated: 'x', steps: {upload: 'never'}}}
    // Put there before the page reads it: what one document has stored, Chromium may hand to the next one too late if that
    // runs in another process, as happens on a busy machine.
    await page.addInitScript(([at, text]) => localStorage.setItem(at!, text!), [key, JSON.stringify(damaged)])
    await page.reload()
    expect(await tick(page, 0, 'Upload').isChecked()).toBe(true)
    expect(await standing(page, 1)).toBe('to do')
  })

  it('clears an empty search on demand', async () => {
    const page = await openChecklist(requestsPlan())
    await page.getByLabel('Search names and targets').fill('no such thing')
    await page.getByRole('button', {name: 'Clear the search'}).click()
    expect((await words(page)).length).toBe(10)
  })
})

withBrowser(title('progress, exported and read back'), () => {
  it('comes back through plan --import to a page that never saw it', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'plan.json')
    const file = (name: string) => join(folder, name)
    vi.stubEnv('FORESTALL_DATA_DIR', file('data'))
    onTestFinished(() => void vi.unstubAllEnvs())
    await run(PlanCommand, 'requests', '--budget', '6', '--start', '2026-11-23', '--output', path)
    await run(ChecklistCommand, path, '--output', file('before.html'))
    const first = await open(file('before.html'), {acceptDownloads: true})
    await tick(first, 0, 'Upload').check()
    await first.locator('#n0').getByLabel('Note').fill('line one\nline "two" <b>')
    await first.locator('#n1 summary').click()
    const prohibited = (await first.locator('#n1 .word').textContent())!
    await first.locator('#n1').getByLabel('its words').fill(`The name '${prohibited}' isn't allowed. See`)
    const download = first.waitForEvent('download')
    await first.getByRole('button', {name: 'Export progress'}).click()
    expect((await download).suggestedFilename()).toBe('forestall-progress.json')
    await (await download).saveAs(file('progress.json'))

    const imported = await run<Plan>(PlanCommand, '--import', file('progress.json'), '--output', path)
    expect(imported.exitCode).toBe(0)
    expect(imported.stdout).toContain('Imported: 2 updated')
    expect(imported.stdout).toContain(`Refused to everybody, according to PyPI: ${prohibited}`)
    expect(await readFile(file('data/prohibited.tsv'), 'utf8')).toContain(`\n${prohibited}\t`)
    const again = await run(PlanCommand, '--import', file('progress.json'), '--output', path)
    expect(again.stdout).toContain('Imported: 0 updated')

    await run(ChecklistCommand, path, '--output', file('after.html'))
    const second = await open(file('after.html'))
    const uploaded = second.locator('.name', {has: second.locator('.word', {hasText: /^.*$/})}).first()
    expect(await uploaded.getByRole('checkbox', {name: 'Upload'}).isChecked()).toBe(true)
    expect(await uploaded.getByLabel('Note').inputValue()).toBe('line one\nline "two" <b>')
    const refused = second.locator('.name', {hasText: 'PyPI refuses it'})
    expect(await refused.locator('.word').textContent()).toBe(prohibited)
    expect(await refused.locator('.state').getAttribute('aria-label')).toBe('closed: PyPI refuses it to everybody')
  }, 120_000)

  it.each([
    ['a plan', JSON.stringify(requestsPlan()), 5],
    ['not JSON', 'ticks', 5],
    [
      'an invalid name',
      '{"schema":"forestall/progress/v1","plan":"0000000000000000","exported":"2026-11-23T09:00:00Z","entries":[{"name":"../x","updated":"2026-11-23T09:00:00Z","steps":{},"answer":null}]}',
      5,
    ],
    ['nothing at all', null, 2],
  ])('is refused if it is %s, and the plan stays as it was', async (_, content, code) => {
    const folder = await temporaryFolder()
    const path = join(folder, 'plan.json')
    await writeFile(path, JSON.stringify(requestsPlan()))
    if (content !== null) await writeFile(join(folder, 'progress.json'), content)
    const {exitCode} = await run(PlanCommand, '--import', join(folder, 'progress.json'), '--output', path)
    expect(exitCode).toBe(code)
    expect(await readFile(path, 'utf8')).toBe(JSON.stringify(requestsPlan()))
  })
})

withBrowser(title('progress of another browser, imported in the page'), () => {
  const at = '2026-11-23T10:00:00Z'
  const record = {updated: at, steps: {free: at, digest: at, upload: at}, answer: null}
  const exportOf = (...entries: object[]) => JSON.stringify({schema: 'forestall/progress/v1', entries})
  const dialogOf = async (page: Page) => {
    await page.getByRole('button', {name: 'Import', exact: true}).click()
    return page.getByRole('dialog', {name: 'Import progress'})
  }
  const paste = async (page: Page, text: string) => {
    await page.getByLabel('Or its content').fill(text)
    await page.getByRole('button', {name: 'Import what is pasted'}).click()
    return page.locator('#import-said p').allTextContents()
  }

  it('is merged with what is there, with an account of every name', async () => {
    const page = await openChecklist(requestsPlan())
    await tick(page, 0, 'Upload').check()
    await page.locator('#n1 summary').click()
    await page.locator('#n1').getByLabel('Note').fill('mine')
    await dialogOf(page)
    const said = await paste(
      page,
      exportOf(
        {name: 'requsts', ...record, updated: '2026-11-22T10:00:00Z'},
        {name: 'reqeusts', ...record, updated: '2026-11-23T11:00:00Z'},
        {name: 'requestss', ...record, updated: 'yesterday'},
        {name: 'elsewhere', ...record},
      ),
    )
    expect(said).toEqual([
      'Taken over: 1 (reqeusts).',
      'No newer than here, and left alone: 1 (requsts).',
      'Not in this plan: 1 (elsewhere).',
      'Damaged, and left out: 1 (requestss).',
    ])
    await page.getByRole('button', {name: 'Close'}).click()
    expect(await tick(page, 0, 'Upload').isChecked()).toBe(true)
    expect(await standing(page, 1)).toBe('3 of 4 steps done')
    expect(await page.locator('#n1').getByLabel('Note').inputValue()).toBe('mine')
    await page.reload()
    expect(await standing(page, 1)).toBe('3 of 4 steps done')
  })

  it.each([
    ['a plan', JSON.stringify(requestsPlan())],
    ['nothing', ''],
    ['a page', '<!doctype html>'],
  ])('is refused if it is %s', async (_, text) => {
    const page = await openChecklist(requestsPlan())
    await dialogOf(page)
    expect(await paste(page, text)).toEqual([
      'This is not progress exported from a checklist page: nothing was changed.',
    ])
  })

  it('comes as a file too, and the page then opens on today', async () => {
    const untouched = requestsPlan().entries.map(({progress: _, ...rest}) => rest)
    const page = await openChecklist(plan(untouched))
    expect(await page.locator('#today').isVisible()).toBe(false)
    const dialog = await dialogOf(page)
    const buffer = Buffer.from(exportOf({name: 'requsts', ...record}))
    await dialog.getByLabel('A file').setInputFiles({name: 'p.json', mimeType: 'application/json', buffer})
    await dialog.getByText('Taken over: 1 (requsts).').waitFor()
    await dialog.getByRole('button', {name: 'Close'}).click()
    await page.locator('#today .name').first().waitFor()
    expect(await page.locator('#today .count').textContent()).toBe('3 to upload now, 4 later')
  })
})

withBrowser(title('names that an organisation creates'), () => {
  it('have steps of their own, without a file or a day', async () => {
    const entries = requestsPlan().entries.map((e, i) =>
      i === 1 ? {...e, route: 'organisation' as const, batch: null, date: null} : e,
    )
    const page = await openChecklist(plan(entries))
    const row = page.locator('.name', {has: page.locator('.word', {hasText: /^reqeusts$/})})
    await row.locator('summary').click()
    expect(await row.locator('li label').allTextContents()).toEqual([
      ' Check that the name is still free',
      ' Create it in your organisation',
      ' Archive the project',
    ])
    expect(await row.locator('code').count()).toBe(0)
    await row.getByLabel('its words').fill("The name 'reqeusts' isn't allowed.")
    expect(await row.locator('.state').getAttribute('aria-label')).toBe('closed: PyPI refuses it to everybody')
    await row.getByLabel('PyPI answered').selectOption('')
    for (const box of await row.getByRole('checkbox').all()) await box.check()
    expect(await row.locator('.state').getAttribute('aria-label')).toBe('done')
    expect(await page.locator('#window').textContent()).toBe('')
    expect(await page.locator('#tally').textContent()).toBe('1 of 8 settled')
  })
})

withBrowser(title('finding names on the page'), () => {
  it('searches names, explanations and notes', async () => {
    const page = await openChecklist(requestsPlan())
    await page.getByLabel('Search names and targets').fill('python-')
    expect(await words(page)).toEqual(['python-requests'])
    await page.getByLabel('Search names and targets').fill('doubling')
    expect(await words(page)).toEqual(['requestss', 'rrequests'])
    await page.getByLabel('Search names and targets').fill('in the WILD')
    expect(await words(page)).toEqual(['requestss'])
    await page.getByLabel('Search names and targets').fill('no such thing')
    expect(await page.getByText('No names match.').isVisible()).toBe(true)
  })

  it('shows what is found from its beginning, wherever the page was', async () => {
    const page = await openChecklist(requestsPlan(), {viewport: {width: 1280, height: 600}})
    await page.evaluate(() => document.getElementById('n7')!.scrollIntoView())
    await page.getByLabel('Search names and targets').fill('no such thing')
    const bar = (await page.locator('.bar').boundingBox())!
    const nothing = (await page.getByText('No names match.').boundingBox())!
    expect(nothing.y).toBeGreaterThanOrEqual(bar.y + bar.height)
    expect(nothing.y).toBeLessThan(600)
  })

  it('filters by what is left to do', async () => {
    const page = await openChecklist(requestsPlan())
    const show = page.getByRole('combobox', {name: 'Show'})
    await show.selectOption('Started')
    expect(await words(page)).toEqual(['requsts'])
    await show.selectOption('Would alert admins')
    expect(await words(page)).toEqual(['requsts', 'requets'])
    await show.selectOption('Settled')
    expect(await words(page)).toEqual([])
    await show.selectOption('Still to do')
    expect((await words(page)).length).toBe(8)
  })

  it('sorts, and goes back to the days', async () => {
    const page = await openChecklist(requestsPlan())
    const days = await words(page)
    const order = page.getByRole('combobox', {name: 'Order'})
    await order.selectOption('By name')
    expect(await words(page)).toEqual([...days].sort())
    await order.selectOption('By risk')
    expect((await words(page))[2]).toBe('request')
    await order.selectOption('By day')
    expect(await words(page)).toEqual(days)
    expect(await page.locator('#today .name').count()).toBe(4)
    expect(await page.locator('[data-day="1"] .name').count()).toBe(4)
  })
})

withBrowser(title('the page without a mouse'), () => {
  it('is worked through by keyboard alone', async () => {
    const page = await openChecklist(requestsPlan(), {permissions: ['clipboard-read', 'clipboard-write']})
    const press = (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('.name')?.querySelector('.word')?.textContent)
    await press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the names')
    await press('Enter', 'j', 'j')
    expect(await focused()).toBe('reqeusts')
    await press('Enter', 'x', 'x', 'x', 'u')
    expect(await standing(page, 1)).toBe('2 of 4 steps done')
    await press('c')
    await page.getByText('Copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'twine upload placeholders/reqeusts-0.0.0.tar.gz',
    )
    await press('Tab', 'Space')
    expect(await tick(page, 1, 'Check that the name').isChecked()).toBe(false)
    await press('k')
    expect(await focused()).toBe('requsts')
    await press('/')
    await page.keyboard.type('xjk')
    expect(await page.getByLabel('Search names and targets').inputValue()).toBe('xjk')
    await press('Escape')
    expect((await words(page)).length).toBe(10)
    await press('?')
    expect(await page.getByRole('dialog', {name: 'Keyboard'}).isVisible()).toBe(true)
    await press('Escape')
    expect(await page.getByRole('dialog').isVisible()).toBe(false)
  })

  it('names everything for a screen reader', async () => {
    const page = await openChecklist(requestsPlan())
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('input, select, textarea, button')]
        .filter((field) => !field.labels?.length && !field.ariaLabel && !field.textContent?.trim())
        .map((field) => field.outerHTML),
    )
    expect(nameless).toEqual([])
    expect(await page.getByRole('main').count()).toBe(1)
    expect(await page.getByRole('heading', {level: 1}).count()).toBe(1)
    expect(await page.getByRole('progressbar', {name: 'Names settled'}).count()).toBe(1)
  })
})

withBrowser(title('the page under a thumb and without a mouse'), () => {
  it.each([
    [1280, 'an untouched plan'],
    [360, 'an untouched plan'],
    [360, 'a plan that is begun'],
  ])('has no target smaller than 24 pixels (WCAG 2.2, 2.5.8), %i pixels wide, for %s', async (width, which) => {
    const entries = requestsPlan().entries.map(({progress, ...rest}) =>
      progress && which === 'a plan that is begun' ? {...rest, progress} : rest,
    )
    const page = await openChecklist(plan(entries), {viewport: {width, height: 740}, hasTouch: width === 360})
    expect(await smallTargets(page)).toEqual([])
    await page.locator('.record').nth(9).waitFor()
    expect(await smallTargets(page)).toEqual([])
  })

  it.each([
    [1280, 800, 'an untouched plan'],
    [1280, 800, 'a plan that is begun'],
    [360, 740, 'an untouched plan'],
    [360, 740, 'a plan that is begun'],
  ])('skips to the names below the bar, %i by %i, for %s', async (width, height, which) => {
    const entries = requestsPlan().entries.map(({progress, ...rest}) =>
      progress && which === 'a plan that is begun' ? {...rest, progress} : rest,
    )
    const page = await openChecklist(plan(entries), {viewport: {width, height}})
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.hash === '#names')
    const bar = (await page.locator(width === 360 ? '.meter' : '.bar').boundingBox())!
    const heading = (await page.locator('main .day:visible h2').first().boundingBox())!
    expect(heading.y).toBeGreaterThanOrEqual(bar.y + bar.height)
    expect(heading.y).toBeLessThan(height / 2)
  })

  it.each([
    [1280, '.bar'],
    [360, '.meter'],
  ])('has nothing below the bar that has the focus (WCAG 2.2, 2.4.11), %i pixels wide', async (width, sticky) => {
    const page = await openChecklist(requestsPlan(), {viewport: {width, height: 740}})
    await page.locator('footer').scrollIntoViewIfNeeded()
    await page.locator('main summary').last().focus()
    const focused = page.locator('main :focus')
    let tried = 0
    for (; (await focused.count()) > 0 && tried < 20; tried++) {
      const bar = (await page.locator(sticky).boundingBox())!
      expect((await focused.boundingBox())!.y).toBeGreaterThanOrEqual(bar.y + bar.height)
      await page.keyboard.press('Shift+Tab')
    }
    expect(tried).toBeGreaterThan(5)
  })

  it('has the search in sight where the meter alone stays', async () => {
    const page = await openChecklist(requestsPlan(), {viewport: {width: 360, height: 740}})
    await page.evaluate(() => document.getElementById('n7')!.scrollIntoView())
    await page.keyboard.press('/')
    const meter = (await page.locator('.meter').boundingBox())!
    const search = (await page.locator('#search:focus').boundingBox())!
    expect(search.y).toBeGreaterThanOrEqual(meter.y + meter.height)
  })

  it.each([
    [1280, 900],
    [360, 740],
  ])('opens on today when it is loaded again, wherever it was, %i by %i', async (width, height) => {
    const entries = requestsPlan().entries.map(({progress: _, ...rest}) => rest)
    const page = await openChecklist(plan(entries), {viewport: {width, height}})
    await tick(page, 0, 'Check that the name').check()
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
    for (const _ of [1, 2, 3]) {
      await page.reload()
      expect(await page.evaluate(() => scrollY)).toBe(0)
      const first = await page.locator('#today .name[open] ol input').first().boundingBox()
      expect(first!.y + first!.height).toBeLessThan(height)
      await page.evaluate(() => scrollTo(0, 900))
    }
  })

  it('explains a pill on focus, and no longer after Escape', async () => {
    const page = await openChecklist(requestsPlan())
    const pill = page.locator('#n0').getByRole('button', {name: 'alerts admins'})
    const why = page.locator('#n0').getByRole('tooltip')
    expect(await why.isVisible()).toBe(false)
    await pill.focus()
    expect(await why.textContent()).toContain('would tell its admins of this one (omitted characters)')
    expect(await why.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await why.isVisible()).toBe(false)
  })

  it('explains a pill on touch, and does not fold the name for it', async () => {
    const page = await openChecklist(requestsPlan(), {viewport: {width: 360, height: 740}, hasTouch: true})
    await page.locator('#n0').getByRole('button', {name: 'alerts admins'}).tap()
    expect(await page.locator('#n0').getByRole('tooltip').isVisible()).toBe(true)
    expect(await page.locator('#n0').evaluate((name: HTMLDetailsElement) => name.open)).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })

  it('marks the letters in which an alias differs from the project, and all of an own name', async () => {
    const exact = {technique: 'exact', detail: 'is the name itself', likelihood: 0.1}
    const page = await openChecklist(
      plan([
        entry('bs4', {squats: [{target: 'beautifulsoup4', seed: 'bs4', ...exact}], risk: 0.2}),
        entry('acme-core', {squats: [{target: 'acme-core', seed: 'acme-core', ...exact}], risk: 0.1}),
      ]),
    )
    const row = (name: string) => page.locator('.name', {has: page.locator('.word', {hasText: name})})
    expect(await row('bs4').locator('.word i').count()).toBe(2)
    expect(await row('bs4').locator('.of s').allTextContents()).toEqual(['eautiful', 'oup'])
    expect(await row('bs4').locator('.of').textContent()).toBe('for beautifulsoup4')
    expect(await row('acme-core').locator('.word.own').count()).toBe(1)
    expect(await row('acme-core').locator('.of').count()).toBe(0)
  })
})

withBrowser(title('the look of the page'), () => {
  it.each(['light', 'dark'] as const)('has contrast enough (WCAG AA) in %s', async (colorScheme) => {
    const {paper, ink, soft, accent} = await coloursOf(await openChecklist(requestsPlan(), {colorScheme}))
    expect(paper > 0.5).toBe(colorScheme === 'light')
    expect(ink).toBeGreaterThan(7)
    expect(soft).toBeGreaterThan(4.5)
    expect(accent).toBeGreaterThan(4.5)
  })

  it('prints every step of every name, and none of the controls', async () => {
    const page = await openChecklist(requestsPlan(), {colorScheme: 'dark'})
    await page.emulateMedia({media: 'print'})
    expect((await coloursOf(page)).paper).toBe(1)
    expect(await page.locator('.bar').isVisible()).toBe(false)
    expect(await page.locator('#n5 .work code').first().isVisible()).toBe(true)
    expect((await page.pdf({format: 'A4'})).length).toBeGreaterThan(20_000)
  })

  it('fits 360 pixels, also with a name of 200 characters', async () => {
    const long = entry('x'.repeat(200), {risk: 1, note: 'y'.repeat(300)})
    const page = await openChecklist(plan([long, ...requestsPlan().entries]), {viewport: {width: 360, height: 740}})
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    expect(await tick(page, 0, 'Upload').isVisible()).toBe(true)
  })

  it('holds 500 names in less than a megabyte, and opens at once', async () => {
    const names = Array.from({length: 500}, (_, i) =>
      entry(`python-requests-extension${i}`, {
        ...requestsPlan().entries[0]!,
        name: entry(`python-requests-extension${i}`).name,
        batch: Math.floor(i / 4) + 1,
        date: '2026-11-23',
        note: i % 10 ? '' : 'a note of some length, as people write them',
      }),
    )
    const path = await checklistFile(plan(names, {budget: 500}))
    expect((await stat(path)).size).toBeLessThan(1_000_000)
    const started = performance.now()
    const page = await open(path)
    await page.getByLabel('Search names and targets').fill('extension499')
    expect(await words(page)).toEqual(['python-requests-extension499'])
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

withBrowser(title('a page made of a hostile plan'), () => {
  it('shows everything as text and runs nothing of it', async () => {
    const page = await openChecklist(hostilePlan())
    expect(await page.title()).toContain('registration checklist')
    expect(await page.locator('script').count()).toBe(2)
    expect(await page.locator('img, iframe, object, [onerror], [onload]').count()).toBe(0)
    const text = await page.locator('body').textContent()
    for (const sample of HOSTILE.slice(0, 7)) expect(text).toContain(sample)
    for (const href of await page
      .locator('a')
      .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).protocol))) {
      expect(['https:', 'file:']).toContain(href)
    }
    await page.locator('.name').evaluateAll((names) => {
      for (const name of names as HTMLDetailsElement[]) name.open = true
    })
    await page
      .locator('.record')
      .nth(HOSTILE.length - 1)
      .waitFor()
    const shown = [...HOSTILE, ...HOSTILE.map(printable)]
    expect(shown).toContain(await page.getByLabel('Note').nth(0).inputValue())
  })

  it('could not send anything even if it tried', async () => {
    const path = await checklistFile(requestsPlan())
    const page = await open(path, {refuses: true})
    const refused = await page.evaluate(async () => {
      const events: string[] = []
      document.addEventListener('securitypolicyviolation', ({effectiveDirective}) => events.push(effectiveDirective))
      await fetch('https://example.org/').catch(() => {})
      document.head.append(Object.assign(document.createElement('script'), {textContent: 'document.title = "owned"'}))
      document.body.append(Object.assign(document.createElement('img'), {src: 'https://example.org/x.png'}))
      await new Promise((resolve) => setTimeout(resolve, 200))
      return events
    })
    expect(refused.sort()).toEqual(['connect-src', 'img-src', 'script-src-elem'])
    expect(await page.title()).not.toBe('owned')
  })
})

withBrowser(title('a page with nothing to upload'), () => {
  it('says so, and takes notes nevertheless', async () => {
    const asked = requestsPlan().entries.map((e) => ({...e, route: 'ask' as const, batch: null, date: null}))
    const page = await openChecklist(plan(asked))
    expect(await page.locator('.lead').textContent()).toContain(
      '10 names that PyPI is asked to prohibit, and nothing to upload.',
    )
    expect(await page.locator('#n0 ol').count()).toBe(0)
    await page.locator('#n0 summary').click()
    await page.locator('#n0').getByLabel('Note').fill('asked on Monday')
    await page.reload()
    await page.locator('#n0 summary').click()
    expect(await page.locator('#n0').getByLabel('Note').inputValue()).toBe('asked on Monday')
    expect(await page.locator('#tally').textContent()).toBe('0 of 0 settled')
  })
})

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, onTestFinished} from 'vitest'
import type {Plan} from '../../src/plan/types.ts'
import {checklistOf} from '../../src/report/checklist/document.ts'
import {renderChecklist} from '../../src/report/checklist/index.ts'
import {need} from './needs.ts'
import {temporaryFolder} from './placeholder-folder.ts'

const CANDIDATES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

// Debian's is a script, which needs tools of its own.
const executable = CANDIDATES.find((path) => path && existsSync(path) && spawnSync(path, ['--version']).status === 0)

/** Why browser tests are left out, or false. */
export const noBrowser =
  need(executable ? '' : 'no Chromium').isLeftOut && 'no Chromium here: install it or set CHROMIUM to its path'

// Without these, Chromium looks for its maker's servers at every start.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** When the pages are opened unless a test says otherwise: the first day of the sample plan. */
const NOW = '2026-11-23T10:00:00Z'

export interface OpenOptions extends BrowserContextOptions {
  readonly at?: string
  /** The test provokes the policy; what the browser refuses does not count as a failure then. */
  readonly refuses?: boolean
}

/** Starts one browser for the tests of a file; returns how to open pages in it. */
export function useBrowser() {
  let browser: Browser
  beforeAll(async () => {
    if (noBrowser) return
    if (!executable) throw new Error('No Chromium here: apt-get install chromium, or set CHROMIUM to its path')
    browser = await chromium.launch({executablePath: executable, args: QUIET})
  })
  afterAll(() => browser?.close())

  /** Opens a file as somebody would who double-clicks it. The test fails on any console error and any request out. */
  async function open(path: string, {at = NOW, refuses = false, ...options}: OpenOptions = {}): Promise<Page> {
    const context = await browser.newContext({timezoneId: 'UTC', ...options})
    const page = await context.newPage()
    const trouble: string[] = []
    page.on('console', (message) => message.type() !== 'log' && trouble.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`))
    page.on('dialog', (dialog) => trouble.push(`dialog: ${dialog.message()}`))
    page.on(
      'request',
      (request) => /^(file|data|blob):/.test(request.url()) || trouble.push(`request: ${request.url()}`),
    )
    onTestFinished(async () => {
      await context.close()
      if (!refuses) expect(trouble).toEqual([])
    })
    await page.clock.setFixedTime(new Date(at))
    await page.goto(pathToFileURL(path).href)
    return page
  }

  /** Writes the checklist of `plan` to a file and opens it. */
  async function openChecklist(plan: Plan, options: OpenOptions = {}): Promise<Page> {
    return open(await checklistFile(plan), options)
  }

  return {open, openChecklist}
}

/** Writes the checklist page of `plan` to a new temporary folder and returns its path. */
export async function checklistFile(plan: Plan): Promise<string> {
  const path = join(await temporaryFolder(), 'checklist.html')
  await writeFile(path, await renderChecklist(checklistOf(plan, 'forestall-plan.json'), 'html'))
  return path
}

/** Returns how light a page's background is (0 to 1), and the contrast of its text with it, as WCAG counts both. */
export function coloursOf(page: Page) {
  return page.evaluate(() => {
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = colour.match(/\d+/g)!.map((part) => {
        const share = Number(part) / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const of = (selector: string) => light(getComputedStyle(document.querySelector(selector)!).color)
    const paper = light(getComputedStyle(document.body).backgroundColor)
    const contrast = (ink: number) => (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)
    return {paper, ink: contrast(of('body')), soft: contrast(of('.lead')), accent: contrast(of('h1 em'))}
  })
}

/**
 * Returns every target on a page, those in folded parts too, that is smaller than 24 by 24 pixels, with its size. WCAG 2.2
 * (2.5.8) would except links inside sentences; here they are measured like all others, the lowest of their
 * lines.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
    for (const dialog of document.querySelectorAll('dialog')) dialog.show()
    return [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary')]
      .filter((target) => target.checkVisibility() && !target.matches('.skip'))
      .map((target) => {
        const measured = target.closest('label') ?? target
        const heights = [...measured.getClientRects()].map(({height}) => height)
        return {target, width: measured.getBoundingClientRect().width, height: Math.min(...heights)}
      })
      .filter(({width, height}) => Math.min(width, height) < 24)
      .map(({target, width, height}) => `${target.outerHTML.slice(0, 80)}: ${width} by ${height}`)
  })
}

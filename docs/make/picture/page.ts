/**
 * Takes the picture of the checklist page in a real browser: `npm run picture`. Needs Chromium (`CHROMIUM` names another
 * one). Browsers differ in their last pixels, so a test compares only the figures, which are kept beside it.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'
import {renderChecklist} from '../../../src/report/checklist/index.ts'
import {figuresOf, picturedChecklist, TODAY} from './checklist.ts'

const PICTURE = new URL('../../pictures/checklist.webp', import.meta.url)
const FIGURES = new URL('../../pictures/checklist.txt', import.meta.url)
const VIEW = {width: 1180, height: 900}

const checklist = await picturedChecklist()
// A page of its own, since it keeps what is done in the browser's storage.
const folder = mkdtempSync(join(tmpdir(), 'forestall-picture-'))
const path = join(folder, 'checklist.html')
writeFileSync(path, await renderChecklist(checklist, 'html'))
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const page = await browser.newPage({viewport: VIEW, colorScheme: 'light', timezoneId: 'UTC'})
  await page.clock.setFixedTime(new Date(`${TODAY}T10:00:00Z`))
  await page.goto(pathToFileURL(path).href)
  const session = await page.context().newCDPSession(page)
  const {data} = await session.send('Page.captureScreenshot', {format: 'webp', quality: 70})
  writeFileSync(PICTURE, Buffer.from(data, 'base64'))
  writeFileSync(FIGURES, figuresOf(checklist))
  console.log(`wrote docs/pictures/checklist.webp, ${Math.round((data.length * 3) / 4 / 1024)} KiB`)
} finally {
  await browser.close()
  rmSync(folder, {recursive: true, force: true})
}

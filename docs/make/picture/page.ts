/**
 * Takes the picture of the checklist page in a real browser: `npm run picture`. Needs Chromium (`CHROMIUM` names another
 * one); browsers differ in their last pixels, so no test compares it.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'
import {openForestall} from '../../../src/index.ts'
import {checklistOf} from '../../../src/report/checklist/document.ts'
import {renderChecklist} from '../../../src/report/checklist/index.ts'

const PICTURE = new URL('../../pictures/checklist.webp', import.meta.url)
const VIEW = {width: 1180, height: 900}
/** The first day of the plan in the picture. */
const TODAY = '2026-11-30'

const folder = mkdtempSync(join(tmpdir(), 'forestall-picture-'))
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const forestall = await openForestall({cacheDir: join(folder, 'cache'), dataDir: join(folder, 'data')})
  const plan = await forestall.plan(['requests'], {budget: 8, start: TODAY, mine: ['requests']})
  const path = join(folder, 'checklist.html')
  writeFileSync(path, await renderChecklist(checklistOf(plan, 'placeholders'), 'html'))
  const page = await browser.newPage({viewport: VIEW, colorScheme: 'light', timezoneId: 'UTC'})
  await page.clock.setFixedTime(new Date(`${TODAY}T10:00:00Z`))
  await page.goto(pathToFileURL(path).href)
  const session = await page.context().newCDPSession(page)
  const {data} = await session.send('Page.captureScreenshot', {format: 'webp', quality: 70})
  writeFileSync(PICTURE, Buffer.from(data, 'base64'))
  console.log(`wrote ${PICTURE.pathname}, ${Math.round((data.length * 3) / 4 / 1024)} KiB`)
} finally {
  await browser.close()
  rmSync(folder, {recursive: true, force: true})
}

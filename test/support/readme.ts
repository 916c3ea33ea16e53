/** Updates the generated parts of README.md: `npm run docs`. A test fails while they are stale. */
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {readTable} from '../../src/assets/tables.ts'
import {techniquesMarkdown} from '../../src/report/techniques.ts'
import {techniques} from '../../src/services/techniques.ts'

const path = new URL('../../README.md', import.meta.url)

/** Returns the README with its generated parts up to date. */
export function currentReadme(): string {
  const parts = {techniques: techniquesMarkdown(techniques()), fit: fitMarkdown()}
  return Object.entries(parts).reduce(
    (text, [name, part]) =>
      text.replace(
        new RegExp(`(<!-- ${name}[^>]*-->)[\\s\\S]*(<!-- /${name} -->)`),
        (_, open: string, close: string) => `${open}\n\n${part}\n\n${close}`,
      ),
    readFileSync(path, 'utf8'),
  )
}

/** What the groups of held-out names in `model.json` are called. */
const HELD_OUT: Readonly<Record<string, string>> = {
  byTarget: 'squats, held out by target',
  byCampaign: 'squats, held out by campaign',
  before2024: 'squats of 2024 and later, known before: those until 2023',
  before2025: 'squats of 2025 and later, known before: those until 2024',
  written: 'names people wrote by mistake, held out by target',
  invented: 'names language models invented, held out by target',
}

interface Figures {
  readonly pairs: number
  readonly recall: Readonly<Record<string, number>>
  readonly interval95: Readonly<Record<string, readonly [number, number]>>
}

/** Returns the table of what the fit found of names that it had not seen, with 95 % intervals. */
function fitMarkdown(): string {
  const {crossValidated, mistakes} = JSON.parse(readTable('risk/model.json'))
  const percent = (share: number) => Math.round(100 * share)
  const rows = Object.entries<Figures>({...crossValidated, ...mistakes}).map(([key, {pairs, recall, interval95}]) => {
    const cells = Object.keys(recall).map(
      (depth) => `${percent(recall[depth]!)} (${interval95[depth]!.map(percent).join('–')})`,
    )
    return `| ${HELD_OUT[key]} | ${pairs} | ${cells.join(' | ')} |`
  })
  return [
    '| % found in | names | first 4 | 12 | 20 | 50 | 100 | whole list |',
    `| ${Array(8).fill('---').join(' | ')} |`,
    ...rows,
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path, currentReadme())

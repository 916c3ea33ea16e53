import type {Context} from '../../src/context.ts'
import type {Knowledge} from '../../src/knowledge/open.ts'
import type {NormalizedName} from '../../src/names/normalized-name.ts'
import {type OpenJudge, openJudge} from '../../src/services/shared/judge.ts'
import {cpuSeconds, median, type Row} from './measure.ts'

const RUNS = 5
const ALL = {stdlib: false, slips: false}
/** Of the registered names, one of so many is asked. */
const STEP = 500
/** Words that hundreds of targets can be distorted to are asked too. */
const SHORT = ['six', 'pip', 'io', 'git', 'aws', 'cv2', 'json', 'py'].map((name) => name as NormalizedName)

/** The reverse look-up over all targets: how long it takes to open, all tables included, and single names, each asked once. */
export async function noticingRows({registry}: Knowledge, context: Context): Promise<Row[]> {
  // What is made once is made here.
  let opened = await openJudge(ALL, context)
  const openings: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage()
    opened = await openJudge(ALL, context)
    const {user, system} = process.cpuUsage(before)
    openings.push((user + system) / 1000)
  }
  const registered = [...registry.names].filter((_, i) => i % STEP === 0)
  const times = timesOf(opened, registered).sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!
  const short = timesOf(opened, SHORT)
  return [
    {
      what: 'opening the reverse look-up',
      figure: `${median(openings).toFixed(0)} ms`,
      must: '≤ 500 ms',
      ok: median(openings) <= 500,
      runs: RUNS,
    },
    {
      what: `whom a name imitates, each of ${times.length} registered names once: half, 99 %, the slowest`,
      figure: `${[0.5, 0.99, 1].map((share) => at(share).toFixed(2)).join(', ')} ms`,
      must: '≤ 5 ms',
      ok: at(0.99) <= 5,
      runs: 1,
    },
    {
      what: 'likewise, words that hundreds of targets can be distorted to',
      figure: SHORT.map((name, i) => `\`${name}\` ${short[i]!.toFixed(1)} ms`).join(', '),
      must: '',
      ok: true,
      runs: 1,
    },
  ]
}

/** Returns how many milliseconds each name takes. */
function timesOf({reverse}: OpenJudge, names: readonly NormalizedName[]): number[] {
  return names.map((name) => 1000 * cpuSeconds(() => void reverse.imitationsOf(name)))
}

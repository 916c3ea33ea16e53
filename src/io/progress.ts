import {figure} from '../plural.ts'

/** Shows how far a long task has got. */
export interface Progress {
  /** `done` counts towards the total given at the start, or now if it was unknown then; `detail` is shown after it. */
  update(done: number, total?: number, detail?: string): void
  /** Removes the bar. */
  end(): void
}

interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

interface ProgressOptions {
  /** Show nothing, as under `--json`. */
  readonly quiet?: boolean
  /** Formats a count for people, e.g. `formatBytes`. */
  readonly format?: (count: number) => string
  /** Stands in for stderr in tests. */
  readonly screen?: Screen
  /** The clock, in milliseconds. */
  readonly now?: () => number
}

/** Tasks that end within this time, in milliseconds, show nothing. */
const PATIENCE = 1000
/** Milliseconds between two redraws of the bar, and between two plain lines. */
const REDRAW = 100
const NEXT_LINE = 5000
const CLEAR_LINE = '\r\u001b[K'
const MAX_BAR = 30

/**
 * Returns a progress display on stderr: a bar on a terminal, a plain line now and then elsewhere, and nothing at all for
 * tasks of less than a second or if `quiet`. It says how much is done of the total, how fast, and how long the rest takes;
 * without a known total only how much and how fast.
 */
export function startProgress(label: string, total: number | undefined, options: ProgressOptions = {}): Progress {
  const {quiet = false, format = figure, screen = process.stderr as Screen, now = Date.now} = options
  const start = now()
  let next = start + PATIENCE
  let drawn = false
  return {
    update(done, ofTotal = total, detail = '') {
      const time = now()
      if (quiet || time < next) return
      next = time + (screen.isTTY ? REDRAW : NEXT_LINE)
      const rate = (done / (time - start)) * 1000
      const text = `${label}: ${figures(done, ofTotal, rate, format)}${detail}`
      if (!screen.isTTY) {
        screen.write(`${text}\n`)
        return
      }
      const room = (screen.columns || 80) - 1
      screen.write(
        `${CLEAR_LINE}${ofTotal ? barOf(done / ofTotal, room - text.length) : ''}${text}`.slice(
          0,
          room + CLEAR_LINE.length,
        ),
      )
      drawn = true
    },
    end() {
      if (drawn) screen.write(CLEAR_LINE)
    },
  }
}

/** Returns `428 of 15,466, 350 a second, 43 s left`. */
function figures(done: number, total: number | undefined, rate: number, format: (count: number) => string): string {
  const pace = rate > 0 ? `, ${paceWords(rate, format)}` : ''
  if (total === undefined) return format(done) + pace
  const left = rate > 0 && done < total ? `, ${durationWords((total - done) / rate)} left` : ''
  return `${format(done)} of ${format(total)}${pace}${left}`
}

/** Returns `350 a second`, or `14 a minute` of what takes longer than a second each. */
function paceWords(rate: number, format: (count: number) => string): string {
  return rate < 1 ? `${format(Math.max(1, Math.round(rate * 60)))} a minute` : `${format(Math.round(rate))} a second`
}

function durationWords(seconds: number): string {
  return seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`
}

/** Returns a bar with a space behind it that fits into `room` columns; none where there is hardly any room. */
function barOf(share: number, room: number): string {
  const width = Math.min(MAX_BAR, room - 3)
  if (width < 4) return ''
  const full = Math.round(width * Math.min(1, share))
  return `[${'#'.repeat(full)}${' '.repeat(width - full)}] `
}

/** Formats a number of bytes for people, e.g. 6_800_000 → `6.8 MB`. */
export function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

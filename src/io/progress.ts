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
const NEXT_LINE = 10_000
const CLEAR_LINE = '\r\u001b[K'

/**
 * Returns a progress display on stderr: a bar on a terminal, a plain line now and then elsewhere, and nothing at all for
 * tasks of less than a second or if `quiet`. Without a known total only the count is shown.
 */
export function startProgress(label: string, total: number | undefined, options: ProgressOptions = {}): Progress {
  const {quiet = false, format = String, screen = process.stderr as Screen, now = Date.now} = options
  const start = now()
  let next = start + PATIENCE
  let drawn = false
  return {
    update(done, ofTotal = total, detail = '') {
      if (quiet || now() < next) return
      next = now() + (screen.isTTY ? REDRAW : NEXT_LINE)
      const figures = `${label} ${format(done)}${ofTotal === undefined ? '' : `/${format(ofTotal)}`}${detail}`
      if (!screen.isTTY) {
        screen.write(`${figures}\n`)
        return
      }
      const width = Math.max(0, Math.min(40, (screen.columns ?? 80) - figures.length - 4))
      const full = ofTotal ? Math.round((width * Math.min(done, ofTotal)) / ofTotal) : 0
      const bar = ofTotal ? `[${'#'.repeat(full)}${' '.repeat(width - full)}] ` : ''
      screen.write(`${CLEAR_LINE}${bar}${figures}`)
      drawn = true
    },
    end() {
      if (drawn) screen.write(CLEAR_LINE)
    },
  }
}

/** Formats a number of bytes for people, e.g. 6_800_000 → `6.8 MB`. */
export function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

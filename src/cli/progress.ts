/** Shows how far a long task is; `done` counts towards the total given at the start. */
export interface Progress {
  update(done: number): void
  /** Removes the bar. */
  end(): void
}

interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Nothing is shown of what is done within this time, in milliseconds. */
const PATIENCE = 1000
/** Between two drawings of a bar, and between two plain lines. */
const REDRAW = 100
const NEXT_LINE = 10_000

/**
 * Returns a progress display on stderr: a bar on a terminal, now and then a plain line elsewhere, and nothing at all for
 * tasks within a second or when `quiet` (as under `--json`). `screen` and `now` (milliseconds) are for tests.
 */
export function startProgress(
  label: string,
  total: number,
  {quiet = false, screen = process.stderr as Screen, now = Date.now} = {},
): Progress {
  const start = now()
  let next = start + PATIENCE
  let drawn = false
  return {
    update(done) {
      if (quiet || now() < next) return
      next = now() + (screen.isTTY ? REDRAW : NEXT_LINE)
      const figures = `${label} ${done}/${total}`
      if (!screen.isTTY) {
        screen.write(`${figures}\n`)
        return
      }
      const width = Math.max(0, Math.min(40, (screen.columns ?? 80) - figures.length - 4))
      const full = Math.round((width * done) / total)
      screen.write(`\r[${'#'.repeat(full)}${' '.repeat(width - full)}] ${figures}`)
      drawn = true
    },
    end() {
      if (drawn) screen.write('\r\u001b[K')
    },
  }
}

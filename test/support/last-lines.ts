import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {TOOLS} from './sandbox.ts'

const PAGE = new URL('../../docs/placeholders.md', import.meta.url)
const BEGIN =
  '<!-- last lines: made by `UPDATE_DOCS=1 npx vitest run --config test/vitest.config.ts test/placeholder/installers` -->'
const END = '<!-- end of last lines -->'
/** How many of the last lines are shown. */
const SHOWN = 4

/**
 * Returns what a user of an installer is left with: the first line that says what a placeholder is, and the last ones. Folders
 * of this run are `…`, and so are lines that are left out.
 */
export function lastLines(output: string): string {
  const lines = output
    .replace(/\/tmp\/forestall-placeholder-[^/\s]+/g, '…')
    .replace(/\/tmp\/pdm-lock-\w+/g, '…/pdm-lock')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^[\s^]+$/.test(line))
  const telling = lines.findIndex((line) => line.includes('is a placeholder') || line.includes('is_a_placeholder'))
  const last = Math.max(telling + 1, lines.length - SHOWN)
  return [
    ...(telling > 0 ? ['…'] : []),
    ...lines.slice(Math.max(telling, 0), telling + 1),
    ...(last > telling + 1 ? ['…'] : []),
    ...lines.slice(last),
  ]
    .map((line) => line.trimEnd())
    .join('\n')
}

/** Returns the versions of the installers of this machine: `pip 23.0.1, build 0.9.0, …`. */
export function installerVersions(): string {
  const script = `from importlib.metadata import version
print(", ".join(f"{name} {version(name)}" for name in ["pip", "build", "poetry", "pipx", "pdm"]))`
  return execFileSync(TOOLS.python, ['-c', script], {encoding: 'utf8'}).trim()
}

/** Returns the part of docs/placeholders.md that shows last lines, by style and way; ways with the same lines stand together. */
export function lastLinesText(versions: string, said: Readonly<Record<string, ReadonlyMap<string, string>>>): string {
  const sections = Object.entries(said).map(([style, byWay]) => {
    const texts = [...new Set(byWay.values())]
    const blocks = texts.map(
      (text) =>
        `${[...byWay]
          .filter(([, one]) => one === text)
          .map(([way]) => `\`${way}\``)
          .join(', ')}:\n\n\`\`\`text\n${text}\n\`\`\`\n`,
    )
    return `### \`${style}\`\n\n${blocks.join('\n')}`
  })
  return `With ${versions}:\n\n${sections.join('\n')}`
}

/** Returns the part as the page has it. */
export function lastLinesOfPage(): string {
  const page = readFileSync(PAGE, 'utf8')
  return page.slice(page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)).trim()
}

/** Puts the part into the page. */
export function writeLastLines(text: string): void {
  const page = readFileSync(PAGE, 'utf8')
  const before = page.slice(0, page.indexOf(BEGIN) + BEGIN.length)
  writeFileSync(PAGE, `${before}\n\n${text.trim()}\n\n${page.slice(page.indexOf(END))}`)
}

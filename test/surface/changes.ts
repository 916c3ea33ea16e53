/** The surface users and scripts rely on: each thing by its path, with what is promised about it. */
export type Surface = Readonly<Record<string, string>>

const ACCEPT = 'npm run -s build && UPDATE_SURFACE=1 npx vitest run --config test/vitest.config.ts test/surface'

/** Says how `current` differs from the `frozen` surface, and how to accept that; `undefined` if it does not. */
export function surfaceChanges(frozen: Surface, current: Surface): string | undefined {
  const removed = Object.keys(frozen).filter((path) => !(path in current))
  const changed = Object.keys(frozen).filter((path) => path in current && current[path] !== frozen[path])
  const added = Object.keys(current).filter((path) => !(path in frozen))
  if (removed.length + changed.length + added.length === 0) return undefined
  return [
    section(
      'Removed, which breaks the command lines and scripts of users. Keep the old spelling working (an alias, a field beside the new one); a JSON field goes only with the next version of its document:',
      removed.map((path) => `  - ${path}: ${frozen[path]}`),
    ),
    section(
      'Changed. Where less is accepted, or other values are answered than before, this breaks users too:',
      changed.map((path) => `  ~ ${path}: ${frozen[path]}\n    now: ${current[path]}`),
    ),
    section(
      'New. From its first release on it is promised, so look at the spelling once more:',
      added.map((path) => `  + ${path}: ${current[path]}`),
    ),
    `To accept this on purpose, run this and commit test/surface/surface.json${removed.length > 0 ? ' with a line in CHANGELOG.md' : ''}:\n  ${ACCEPT}`,
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.join('\n')}`
}

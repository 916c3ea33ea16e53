import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, normalize} from 'node:path/posix'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

/**
 * The rooms of `src`, from the top of the house to its foundations. Imports run downwards only: from a floor to a lower
 * one, or within a room. Rooms that share a floor do not know each other. CONTRIBUTING.md says what each room is for.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['commands', 'index'],
  ['library'],
  ['services'],
  ['report'],
  ['cli'],
  ['threads'],
  ['knowledge'],
  ['explain', 'evaluate', 'check', 'block', 'screen', 'config'],
  ['watch', 'placeholder'],
  ['engine', 'plan'],
  ['likelihood'],
  ['registry'],
  ['findings'],
  ['techniques', 'targets'],
  ['terminal'],
  ['names', 'escape', 'assets'],
  ['io'],
  ['errors', 'limits', 'dates', 'urls', 'plural', 'context'],
]

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)

/** Returns the paths that `file` imports from this project, at run time or as types. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const specifiers = text.matchAll(/(?:\bfrom |\bimport\(?)\s*'(\.[^']+)'/g)
  return (
    [...specifiers]
      .map(([, specifier]) => normalize(join(dirname(file), specifier!)))
      // The checklist page's own modules import nothing from the house.
      .filter((imported) => !imported.startsWith('templates/'))
  )
}

const roomOf = (file: string): string => file.split('/')[1]!.replace(/\.ts$/, '')
const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room))

describe('the rooms of the house', () => {
  it('are all on the plan', () => {
    const unknown = [...new Set(files.map(roomOf))].filter((room) => floorOf(room) === -1)
    expect(unknown).toEqual([])
  })

  it('are on the floors that CONTRIBUTING.md shows', () => {
    const rows = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/^\| \d+ \| (.*?) \|/gm)
    const shown = [...rows].map(([, cell]) => [...cell!.matchAll(/`(\w+)(?:\.ts)?`/g)].map(([, room]) => room!))
    expect(shown).toEqual(FLOORS)
  })

  it('import downwards only', () => {
    const upwards = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => roomOf(imported) !== roomOf(file) && floorOf(roomOf(imported)) <= floorOf(roomOf(file)))
        .map((imported) => `${file} imports ${imported}`),
    )
    expect(upwards).toEqual([])
  })

  it('hold no circle of imports', () => {
    const circles: string[] = []
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
        return
      }
      if (done.has(file)) return
      for (const imported of importsOf(file)) visit(imported, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })
})

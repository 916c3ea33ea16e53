import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {documentSurface, readSchemas} from '../documents/schema-surface.ts'
import type {Surface} from './changes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const readJson = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8'))

/** Returns the surface of the built program: its commands, and the fields of its JSON documents. */
export function currentSurface(): Surface {
  return {...commandSurface(readJson('oclif.manifest.json').commands), ...documentSurface(readSchemas())}
}

interface Input {
  readonly type?: string
  readonly char?: string
  readonly aliases?: readonly string[]
  readonly charAliases?: readonly string[]
  readonly options?: readonly string[]
  readonly default?: unknown
  readonly multiple?: boolean
  readonly required?: boolean
  readonly allowNo?: boolean
  readonly env?: string
  readonly exclusive?: readonly string[]
}

interface Manifest {
  readonly aliases?: readonly string[]
  readonly flags: Readonly<Record<string, Input>>
  readonly args: Readonly<Record<string, Input>>
}

function commandSurface(commands: Readonly<Record<string, Manifest>>): Surface {
  const lines: Record<string, string> = {}
  for (const [id, {flags, args, aliases = []}] of sorted(commands)) {
    const command = id.replaceAll(':', ' ')
    lines[command] = `command${aliases.length > 0 ? `, also ${[...aliases].sort().join(', ')}` : ''}`
    // The place of an argument counts, so it is a part of what is promised.
    for (const [i, [name, input]] of Object.entries(args).entries()) {
      lines[`${command} ${name.toUpperCase()}`] = `argument ${i + 1}${traitsOf(input)}`
    }
    for (const [name, input] of sorted(flags)) lines[`${command} --${name}`] = `${input.type}${traitsOf(input)}`
  }
  return lines
}

function traitsOf(input: Input): string {
  const {char, aliases = [], charAliases = [], options, multiple, required, allowNo, env, exclusive} = input
  const spellings = [
    ...[char, ...charAliases].filter((short) => short !== undefined).map((short) => `-${short}`),
    ...aliases.map((alias) => `--${alias}`),
  ]
  return [
    spellings.length > 0 && `also ${spellings.join(' ')}`,
    allowNo && 'also --no-',
    required && 'required',
    multiple && 'repeatable',
    options && `one of ${options.join(' | ')}`,
    input.default !== undefined && `default ${JSON.stringify(input.default)}`,
    env && `from ${env}`,
    exclusive && `not with ${exclusive.join(', ')}`,
  ]
    .filter((trait) => typeof trait === 'string')
    .map((trait) => `, ${trait}`)
    .join('')
}

function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}

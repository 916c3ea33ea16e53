import {readdirSync} from 'node:fs'
import {table} from './table.ts'

const commandsFolder = new URL('../../src/commands/', import.meta.url)

/** What a command says of itself, as far as the reference prints it. */
interface CommandClass {
  readonly summary: string
  readonly description?: string
  readonly examples?: readonly (string | {readonly description: string; readonly command: string})[]
  readonly args?: Readonly<Record<string, Input>>
  readonly flags?: Readonly<Record<string, Input>>
}

interface Input {
  readonly type?: 'boolean' | 'option'
  readonly char?: string
  readonly description?: string
  readonly options?: readonly string[]
  readonly default?: unknown
  readonly multiple?: boolean
  readonly required?: boolean
  readonly hidden?: boolean
  readonly allowNo?: boolean
  readonly min?: number
  readonly env?: string
  readonly helpValue?: string | readonly string[]
  readonly exclusive?: readonly string[]
}

/** Examples that ask an index, if only about what they show. */
const ASKS_INDEX = /--live|--suspicious|--new|^forestall (?:status|index update)|^forestall review (?!.*--no-live)/

/** Returns the reference of all commands as Markdown, read off their classes: the same words as `--help`. */
export async function commandReference(): Promise<string> {
  const files = readdirSync(commandsFolder, {recursive: true, encoding: 'utf8'})
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort()
  const sections = files.map(async (file) => {
    const {default: command} = await import(new URL(file, commandsFolder).href)
    return section(file.replace(/\.ts$/, '').replaceAll('/', ' '), command as CommandClass)
  })
  return (await Promise.all(sections)).join('\n\n')
}

function section(id: string, {summary, description = '', examples = [], args = {}, flags = {}}: CommandClass): string {
  const words = Object.entries(args).map(([name, input]) => argumentWord(name, input))
  const parts = [
    `## \`${['forestall', id, ...words].join(' ')}\``,
    `${summary[0]!.toUpperCase()}${summary.slice(1)}.`,
    description,
    exampleBlocks(id, examples),
    ...(Object.keys(args).length === 0
      ? []
      : [
          table(
            ['argument', 'meaning'],
            Object.entries(args).map(([name, input]) => [`\`${argumentWord(name, input)}\``, meaning(input)]),
          ),
        ]),
    ...(visible(flags).length === 0
      ? []
      : [
          table(
            ['flag', 'meaning'],
            visible(flags).map(([name, input]) => [flagWord(name, input), meaning(input)]),
          ),
        ]),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

const visible = (flags: Readonly<Record<string, Input>>): [string, Input][] =>
  Object.entries(flags).filter(([, {hidden}]) => !hidden)

/** Those that ask an index stand in a block of their own: the test of all examples runs them against one of its own. */
function exampleBlocks(id: string, examples: NonNullable<CommandClass['examples']>): string {
  const lines = examples.map((example) =>
    (typeof example === 'string' ? example : example.command)
      .replaceAll('<%= config.bin %>', 'forestall')
      .replaceAll('<%= command.id %>', id),
  )
  const block = (some: readonly string[]) => (some.length === 0 ? [] : [`\`\`\`sh\n${some.join('\n')}\n\`\`\``])
  const asking = block(lines.filter((line) => ASKS_INDEX.test(line)))
  return [
    ...block(lines.filter((line) => !ASKS_INDEX.test(line))),
    ...asking.map((text) => `<!-- example: asks an index -->\n${text}`),
  ].join('\n\n')
}

function argumentWord(name: string, {multiple, required}: Input): string {
  const word = `${name.toUpperCase()}${multiple ? '…' : ''}`
  return required ? word : `[${word}]`
}

function flagWord(name: string, {type, char, options, allowNo, min, helpValue}: Input): string {
  const value =
    type === 'boolean'
      ? ''
      : ` ${[helpValue ?? (options ? options.join('|') : min === undefined ? 'TEXT' : 'N')].flat().join(' ')}`
  const spelling = `\`--${allowNo ? '[no-]' : ''}${name}${value}\``
  return char === undefined ? spelling : `\`-${char}\`, ${spelling}`
}

function meaning({description = '', default: value, multiple, options, helpValue, env, exclusive}: Input): string {
  const traits = [
    multiple && 'repeatable',
    helpValue !== undefined && options && `one of ${options.map((option) => `\`${option}\``).join(', ')}`,
    value !== undefined && typeof value !== 'function' && value !== false && `default: \`${value}\``,
    env && `also \`${env}\``,
    exclusive && `not with ${exclusive.map((flag) => `\`--${flag}\``).join(', ')}`,
  ].filter((trait) => typeof trait === 'string')
  return [description, ...traits.map((trait) => `(${trait})`)].filter((text) => text !== '').join(' ')
}

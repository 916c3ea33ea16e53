import type {Context} from '../context.ts'
import {openTechniques} from '../knowledge/tables.ts'
import {ROUTES} from '../plan/types.ts'
import {openPopularity} from '../registry/popularity/popularity.ts'
import type {CompletedCommand, CompletedFlag, CompletionDocument, Shell, Values} from '../report/completion/document.ts'

/** What oclif's manifest says of a flag or an argument. */
interface Input {
  readonly name: string
  readonly char?: string | undefined
  readonly type?: string
  readonly description?: string | undefined
  readonly helpValue?: string | readonly string[] | undefined
  readonly options?: readonly string[] | undefined
  readonly allowNo?: boolean | undefined
}

/** What of oclif's manifest is completed. */
export interface CommandManifest {
  /** `index:update` */
  readonly id: string
  readonly summary?: string | undefined
  readonly flags: Readonly<Record<string, Input>>
  readonly args: Readonly<Record<string, Input>>
}

export interface CompletionOptions {
  readonly shell: Shell
  /** How many names are completed: with many, a script loads noticeably more slowly. */
  readonly targets: number
}

/** Returns the words of every command line, from the commands as the manifest has them. */
export async function completion(
  {shell, targets}: CompletionOptions,
  manifest: readonly CommandManifest[],
  {cacheDir}: Context,
): Promise<CompletionDocument> {
  const techniques = openTechniques().map(({id}) => id)
  const commands = manifest.map(({id, summary = '', flags, args}): CompletedCommand => {
    const [argument] = Object.values(args)
    return {
      name: id.replaceAll(':', ' '),
      summary,
      flags: [...Object.values(flags).flatMap((flag) => completed(flag, techniques)), HELP],
      argument: argument ? ofArgument(argument) : null,
    }
  })
  return {
    schema: 'forestall/completion/v1',
    shell,
    commands: commands.sort((a, b) => (a.name < b.name ? -1 : 1)),
    targets: (await openPopularity(cacheDir)).names.slice(0, targets),
  }
}

const HELP: CompletedFlag = {spellings: ['--help', '-h'], summary: 'show help', values: null}

function completed(flag: Input, techniques: readonly string[]): CompletedFlag[] {
  const {name, char, type, description = '', allowNo} = flag
  const values = type === 'boolean' ? null : ofFlag(flag, techniques)
  const own = {spellings: [`--${name}`, ...(char ? [`-${char}`] : [])], summary: description, values}
  return allowNo ? [own, {spellings: [`--no-${name}`], summary: `not --${name}`, values: null}] : [own]
}

/** What stands for a value in the help tells what it can be. */
function ofFlag({options, helpValue}: Input, techniques: readonly string[]): Values {
  if (options) return {kind: 'words', words: options}
  const value = String(helpValue ?? '')
  if (value === 'ID') return {kind: 'words', words: techniques}
  if (value === 'N|all') return {kind: 'words', words: ['all']}
  if (value === 'NAME|all' || value === 'TARGET') return {kind: 'targets', suffix: ''}
  if (value === 'TARGET=ALIAS') return {kind: 'targets', suffix: '='}
  if (value === 'NAME=ROUTE') return {kind: 'assignment', words: ROUTES}
  return {kind: /PATH|FILE|DIR/.test(value) ? 'files' : 'any'}
}

function ofArgument({name, options}: Input): Values {
  if (options) return {kind: 'words', words: options}
  return name === 'target' || name === 'name' ? {kind: 'targets', suffix: ''} : {kind: 'files'}
}

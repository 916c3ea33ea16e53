import {stripVTControlCharacters} from 'node:util'
import type {Interfaces} from '@oclif/core'
import {CommandHelp, Help} from '@oclif/core/help'
import {displayWidth} from '../terminal/display-width.ts'
import {screenOf} from '../terminal/screen.ts'

type Rows = Parameters<Help['renderList']>[0]
type ListOptions = Parameters<Help['renderList']>[1]

/** Of what no terminal reads: a file is read in lines of this length. */
const PIPE_WIDTH = 80
/** Of the spaces before every line of a section. */
const INDENTATION = 2
/** A word of a command line, a quoted one whole, with the space before it. */
const WORD = /\s*(?:"[^"]*"|'[^']*'|\S)+/g
/** The same, a flag or a redirection with its value. */
const PART = new RegExp(`\\s*(?:(?:-\\S+|[<>|]) (?!-))?${WORD.source}`, 'g')

/** The help of one command, in which oclif leaves lists with many lines two columns too wide and examples of any length. */
class FittingCommandHelp extends CommandHelp {
  override renderList(rows: Rows, options: ListOptions): string {
    const text = super.renderList(rows, options)
    const room = this.opts.maxWidth - INDENTATION
    if (text.split('\n').every((line) => columnsOf(line) <= room)) return text
    return super.renderList(rows, {...options, multiline: true, indentation: options.indentation + INDENTATION})
  }

  /** Lines of a shell are continued, so that what is copied still runs. */
  protected override examples(examples: Parameters<CommandHelp['examples']>[0]): string | undefined {
    const blocks = [examples ?? []].flat().map((example) => {
      if (typeof example === 'string') return this.#commandLine(example, INDENTATION)
      const command = this.#commandLine(example.command, 2 * INDENTATION)
      return `${this.wrap(example.description)}\n\n${this.indent(command)}`
    })
    return blocks.length === 0 ? undefined : blocks.join('\n\n')
  }

  #commandLine(command: string, indentation: number): string {
    return continued(`$ ${this.render(command)}`, this.opts.maxWidth - indentation)
  }
}

/** oclif's help in lines that fit the terminal, or COLUMNS, as all other output does. */
export default class FittingHelp extends Help {
  protected override CommandHelpClass = FittingCommandHelp

  constructor(config: Interfaces.Config, options: Partial<Interfaces.HelpOptions> = {}) {
    const {width} = screenOf(process.stdout)
    super(config, {...options, maxWidth: Number.isFinite(width) ? width : PIPE_WIDTH})
  }

  /** oclif wraps what is indented, and leaves the sentence at the top as it is. */
  protected override log(...texts: string[]): void {
    const fitting = (line: string): string => (line.startsWith(' ') ? line : this.wrap(line, 0))
    super.log(...texts.map((text) => text.split('\n').map(fitting).join('\n')))
  }
}

/** Returns a command line of more than `width` columns in several, each but the last with the backslash that continues it. */
function continued(command: string, width: number): string {
  if (displayWidth(command) <= width) return command
  const room = width - 2
  const onNewLine = (part: string) => `    ${part.trimStart()}`
  const parts = (command.match(PART) ?? []).flatMap((part) =>
    displayWidth(onNewLine(part)) <= room ? [part] : part.match(WORD)!,
  )
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (line !== '' && displayWidth(line + part) > room) {
      lines.push(line)
      line = onNewLine(part)
    } else line += part
  }
  return [...lines, line].join(' \\\n')
}

/** oclif's lines may hold colours already. */
function columnsOf(line: string): number {
  return displayWidth(stripVTControlCharacters(line))
}

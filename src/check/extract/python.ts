import {type CodeLine, numberedLines} from './code-line.ts'
import {joinContinued} from './join-continued.ts'

/** `session.install("pytest", "coverage")` of Nox, `micropip.install("regex")` in notebooks. */
const CALL = /\b(?:session|micropip|piplite)\.install\((?<args>[^)]{0,2000})\)/

/** What IPython makes of `%pip install regex`, as notebooks that were converted to scripts have it. */
const MAGIC =
  /\brun_line_magic\(\s*(?:"(?<program>\w+)"|'(?<single>\w+)')\s*,\s*(?:"(?<words>[^"]*)"|'(?<others>[^']*)')/

/**
 * Python: comments and strings (`# pip install pyyaml`, messages of errors, docstrings), where words follow as in a
 * sentence, calls of installers, and the lines that notebooks hand to a shell.
 */
export function pythonLines(text: string): CodeLine[] {
  return joinContinued([...linesOf(text)])
}

function* linesOf(text: string): Generator<CodeLine> {
  for (const {text: line, number} of numberedLines(text)) {
    const command = /^\s*[!%]\s*(?<command>.+)$/.exec(line)?.groups?.['command']
    const args = CALL.exec(line)?.groups?.['args']
    const magic = MAGIC.exec(line)?.groups
    if (command !== undefined) yield {text: command, number, isProse: false}
    else if (args !== undefined) yield {text: `pip install ${wordsIn(args)}`, number, isProse: false}
    else if (magic !== undefined)
      yield {
        text: `${magic['program'] ?? magic['single']} ${magic['words'] ?? magic['others']}`,
        number,
        isProse: false,
      }
    // An escaped line end in a string ends a command like any other.
    else yield {text: line.replace(/\\[nr]/g, '\n '), number, isProse: true}
  }
}

/** The string literals among arguments, as words of a shell. */
function wordsIn(args: string): string {
  return Array.from(args.matchAll(/"[^"]*"|'[^']*'/g), ([literal]) => literal).join(' ')
}

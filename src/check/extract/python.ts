import {installCalls} from './calls.ts'
import {type CodeLine, numberedLines} from './code-line.ts'
import {joinContinued} from './join-continued.ts'

/**
 * What IPython makes of `%pip install regex`, as notebooks that were converted to scripts have it: in quotes of either
 * kind, those within escaped.
 */
const MAGIC =
  /\brun_line_magic\(\s*(?:"(?<program>\w+)"|'(?<single>\w+)')\s*,\s*(?:"(?<words>(?:\\.|[^"\\])*)"|'(?<others>(?:\\.|[^'\\])*)')/

/**
 * Python: comments and strings (`# pip install pyyaml`, messages of errors, docstrings), where words follow as in a
 * sentence, calls of installers, and the lines that notebooks hand to a shell.
 */
export function pythonLines(text: string): CodeLine[] {
  const calls = [...installCalls(text)]
  const covered = new Set<number>()
  for (const {first, last} of calls) for (let number = first; number <= last; number++) covered.add(number)
  const others = joinContinued([...linesOf(text)].filter(({number}) => !covered.has(number)))
  return [...others, ...calls.map(({line}) => line)].sort((a, b) => a.number - b.number)
}

/** Python code of which only comments count, as of tests. */
export function commentLines(text: string): CodeLine[] {
  return numberedLines(text)
    .filter(({text: line}) => /^\s*#/.test(line))
    .map((line) => ({...line, isProse: true}))
}

function* linesOf(text: string): Generator<CodeLine> {
  for (const {text: line, number} of numberedLines(text)) {
    const command = /^\s*[!%]\s*(?<command>.+)$/.exec(line)?.groups?.['command']
    const magic = MAGIC.exec(line)?.groups
    if (command !== undefined) yield {text: command, number, isProse: false}
    else if (magic !== undefined) {
      const words = (magic['words'] ?? magic['others']!).replace(/\\(["'\\])/g, '$1')
      yield {text: `${magic['program'] ?? magic['single']} ${words}`, number, isProse: false}
    }
    // An escaped line end in a string ends a command like any other.
    else yield {text: line.replace(/\\[nr]/g, '\n '), number, isProse: true}
  }
}

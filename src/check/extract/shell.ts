import {limits} from '../../limits.ts'
import {type CodeLine, numberedLines} from './code-line.ts'

/** What continues a line: a backslash in shells, Dockerfiles and Makefiles, a backtick in PowerShell, a caret in cmd. */
const CONTINUED = /(?:\\|(?<=\s)[`^])[ \t]*$/

/**
 * Shell scripts and files made of shell lines (Makefiles, CI configurations): continued lines are joined, comments are
 * prose.
 */
export function shellLines(text: string): Generator<CodeLine> {
  return joinedLines(text, false)
}

/** Dockerfiles: as in a shell, but neither empty lines nor comments end a continued line. */
export function dockerfileLines(text: string): Generator<CodeLine> {
  return joinedLines(text, true)
}

function* joinedLines(text: string, passesOverEmpty: boolean): Generator<CodeLine> {
  let line: {text: string; number: number; joined: {offset: number; number: number}[]} | undefined
  for (const {text: raw, number} of numberedLines(text)) {
    const isComment = /^\s*(?:#|::|rem\s)/i.test(raw)
    // As in a Dockerfile, a comment between continued lines does not belong to them.
    if (isComment) {
      yield {text: raw, number, isProse: true}
      continue
    }
    if (passesOverEmpty && line !== undefined && raw.trim() === '') continue
    if (line === undefined) line = {text: '', number, joined: []}
    else line.joined.push({offset: line.text.length, number})
    const continues = CONTINUED.test(raw) && line.text.length < limits.targetLineLength
    line.text += continues ? `${raw.replace(CONTINUED, '')} ` : raw
    if (continues) continue
    yield {...line, isProse: false}
    line = undefined
  }
  if (line !== undefined) yield {...line, isProse: false}
}

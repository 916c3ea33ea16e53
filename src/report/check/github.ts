import type {CheckDocument} from '../../check/document.ts'
import {printable} from '../../escape/terminal.ts'
import {findingsOf} from './findings.ts'
import {reasonFor} from './sentences.ts'

const COMMANDS = {error: 'error', warning: 'warning', note: 'notice'} as const

/**
 * Annotations for GitHub Actions (docs.github.com, "Workflow commands for GitHub Actions"), one line each. GitHub shows
 * ten of each level per step: the gravest come first.
 */
export function checkGithub(document: CheckDocument): string {
  let text = ''
  for (const {
    kind,
    text: {title, level},
    checked,
    mention,
  } of findingsOf(document)) {
    const place = `file=${property(mention.file)},line=${mention.line},title=${property(title)}`
    text += `::${COMMANDS[level]} ${place}::${data(`${reasonFor(kind, checked).replaceAll('`', '')}`)}\n`
  }
  return text
}

/**
 * Escapes as GitHub's own toolkit does, so that nothing in a file name or text ends a command or begins another. GitHub
 * decodes no other control characters, and people read logs in terminals.
 */
function data(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

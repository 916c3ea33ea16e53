import {TextLocator} from '../text-locator.ts'
import {type CodeLine, type Extractor, wordsOnLine} from './code-line.ts'

const COMMAND = String.raw`["']?command["']?\s{0,9}[:=]\s{0,9}["'](?<command>[^"'\n]{1,200})["']`
/** Strings, and comments between them: nothing else, so that a hostile text is not gone through from each `[` again. */
const ITEM = String.raw`[\s,]|"(?:[^"\\\n]|\\.){0,1000}"|'[^'\n]{0,1000}'|(?:#|//)[^\n]{0,200}`
const ARGS = String.raw`["']?args["']?\s{0,9}[:=]\s{0,9}\[(?<args>(?:${ITEM}){0,2000})\]`

/**
 * A server that an agent starts, as configurations of the Model Context Protocol have it in JSON or TOML: a `command` and
 * its `args`, in either order, perhaps with other plain values between them.
 */
const SERVERS = [
  new RegExp(`${COMMAND}[^{}[\\]]{0,500}${ARGS}`, 'dg'),
  new RegExp(`${ARGS}[^{}[\\]]{0,500}${COMMAND}`, 'dg'),
]
const STRING = /"((?:[^"\\]|\\.)*)"|'([^']*)'/g

/** Extends an extractor by the commands of servers: a word of its arguments has the line that it stands on. */
export function withServers(extract: Extractor): Extractor {
  return async (text) => [...(await extract(text)), ...serverLines(text)].sort((a, b) => a.number - b.number)
}

function* serverLines(text: string): Generator<CodeLine> {
  const locator = new TextLocator(text)
  for (const {groups, indices} of SERVERS.flatMap((server) => [...text.matchAll(server)])) {
    const words = [{text: groups!['command']!, number: locator.lineAt(indices!.groups!['command']![0])}]
    const [start] = indices!.groups!['args']!
    for (const {index: within, 1: double, 2: single} of groups!['args']!.matchAll(STRING)) {
      words.push({text: (double ?? single)!, number: locator.lineAt(start + within)})
    }
    yield wordsOnLine(words)
  }
}

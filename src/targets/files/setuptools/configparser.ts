import {eachLine} from '../lines.ts'

/** A value of an INI file: its lines, each with its number, the first of them beside the key. */
export type IniValue = readonly {readonly text: string; readonly number: number}[]

/** The sections of an INI file and their options, keys as written. */
export type IniFile = ReadonlyMap<string, ReadonlyMap<string, IniValue>>

/**
 * Reads an INI file by the rules of Python's `configparser.RawConfigParser` as setuptools uses it: `=` or `:` after a
 * key, comments on lines of their own, and a value going on for as long as lines are indented further than its key. The
 * `ini` package on npm reads such values as empty. Of a section or option that comes twice, which Python refuses, both
 * are kept. Returns `undefined` for text of another kind.
 */
export function parseIni(text: string): IniFile | undefined {
  const sections = new Map<string, Map<string, {text: string; number: number}[]>>()
  let options: Map<string, {text: string; number: number}[]> | undefined
  let value: {text: string; number: number}[] | undefined
  let indentation = 0
  let isIni = true
  eachLine(text, (line, number) => {
    const content = line.trim()
    if (content === '' || content.startsWith('#') || content.startsWith(';') || !isIni) return
    const indent = line.search(/\S/)
    if (value && indent > indentation) {
      value.push({text: content, number})
      return
    }
    indentation = indent
    value = undefined
    const section = /^\[(.+)\]/.exec(content)?.[1]
    if (section !== undefined) {
      options = sections.get(section) ?? new Map()
      sections.set(section, options)
      return
    }
    const cut = content.search(/[=:]/)
    if (options === undefined || cut < 1) {
      isIni = false
      return
    }
    const key = content.slice(0, cut).trimEnd()
    value = options.get(key) ?? []
    options.set(key, value)
    const first = content.slice(cut + 1).trim()
    value.push({text: first, number})
  })
  return isIni && sections.size > 0 ? sections : undefined
}

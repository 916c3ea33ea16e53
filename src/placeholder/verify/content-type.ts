import {pythonStrip} from '../../plan/python-blanks.ts'

/** A content type (RFC 2045, section 5.1): type and names of parameters in lower case, the first of each name. */
export interface ContentType {
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
}

const PARAMETER = /;\s*([^\s;="]+)\s*(?:=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;]*)))?[^;]*/g

/** Returns the parts of a content type: of `text/markdown; charset="UTF-8"`, `text/markdown` and charset → `UTF-8`. */
export function parseContentType(value: string): ContentType {
  const [type] = value.split(';', 1)
  const parameters = new Map<string, string>()
  for (const [, name = '', quoted, plain = ''] of value.matchAll(PARAMETER)) {
    const key = name.toLowerCase()
    if (!parameters.has(key)) parameters.set(key, quoted?.replace(/\\(.)/gs, '$1') ?? plain)
  }
  return {type: pythonStrip(type!).toLowerCase(), parameters}
}

/** Returns what `packaging` finds wrong with a `Description-Content-Type`, if anything; it takes parameters it does not know. */
export function contentTypeProblem(value: string): string | false {
  const {type, parameters} = parseContentType(value)
  const {charset = 'UTF-8', variant = 'GFM'} = Object.fromEntries(parameters)
  if (/[\r\n]/.test(value)) return 'has more than one line'
  if (!['text/plain', 'text/x-rst', 'text/markdown'].includes(type)) return 'is not a type that PyPI accepts'
  if (charset !== 'UTF-8') return 'has a charset other than `UTF-8`, in capitals'
  return type === 'text/markdown' && !['GFM', 'CommonMark'].includes(variant) && 'has an unknown variant of Markdown'
}

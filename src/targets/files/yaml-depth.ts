import {limits} from '../../limits.ts'

const DASHES = /(?:- ){100}/

/**
 * Tells whether a YAML text nests deeper than anybody writes, before it is parsed: the parser's time grows with the square
 * of the depth. Brackets in strings are counted too, which only matters where a hundred of them are left open.
 */
export function isNestedTooDeep(text: string): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    if (depth > limits.yamlDepth) return true
  }
  return DASHES.test(text)
}

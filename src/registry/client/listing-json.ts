import {limits} from '../../limits.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
const COMMA = 0x2c
const OPEN = new Set([0x5b, 0x7b])
const CLOSE = new Set([0x5d, 0x7d])
const END_OF_ARRAY = 0x5d

/** Bytes of the list that are parsed together: enough for `JSON.parse` to be fast, little beside the list. */
const BATCH = 1 << 20

/**
 * Reads the JSON list of all projects (PEP 691) piece by piece: as one value, five million names would take gigabytes. The
 * bytes are cut at commas between the elements of `projects`; `JSON.parse` judges every piece, and what stands around them.
 * @param take receives each name as it is spelled.
 * @returns the document with an empty array in place of the projects.
 * @throws Error whose message is a clause, for what is not such a document, or more than the limits allow.
 */
export function parseListingJson(body: Buffer, take: (spelling: string) => void): unknown {
  return parse(new Reader(body, take).readFrame())
}

class Reader {
  readonly #body: Buffer
  readonly #take: (spelling: string) => void
  readonly #keys = new Set<number>()
  #at = 0

  constructor(body: Buffer, take: (spelling: string) => void) {
    this.#body = body
    this.#take = take
  }

  /** Returns the text of the document with an empty array in place of the projects, whose names are handed over. */
  readFrame(): string {
    const frame: string[] = []
    let from = 0
    let size = 0
    const keep = (to: number): void => {
      size += to - from
      if (size > limits.listFrameBytes)
        throw new Error(`it says more than ${limits.listFrameBytes} bytes beside its projects`)
      frame.push(this.#body.toString('utf8', from, to))
      from = to
    }
    let key = ''
    for (let depth = 0; this.#at < this.#body.length; ) {
      const byte = this.#body[this.#at]!
      if (byte === QUOTE) {
        const start = this.#at + 1
        const {isKey} = this.#skipText()
        if (isKey && depth === 1) key = this.#body.toString('utf8', start, Math.min(this.#at - 1, start + 20))
        continue
      }
      this.#at++
      if (OPEN.has(byte)) {
        if (depth === 1 && key === 'projects' && byte === 0x5b) {
          keep(this.#at)
          this.#readProjects()
          from = this.#at - 1 // the closing bracket
        } else depth++
      } else if (CLOSE.has(byte)) depth--
    }
    keep(this.#body.length)
    return frame.join('')
  }

  /** From behind the opening bracket to behind the closing one. */
  #readProjects(): void {
    const start = this.#at
    let batch = start
    let element = start
    for (let depth = 0; this.#at < this.#body.length; ) {
      const byte = this.#body[this.#at]!
      if (byte === QUOTE) {
        this.#skipText()
        continue
      }
      this.#at++
      if (OPEN.has(byte)) depth++
      else if (CLOSE.has(byte) && depth > 0) depth--
      else if (depth === 0 && (byte === COMMA || byte === END_OF_ARRAY)) {
        const end = this.#at - 1
        if (end - element > limits.listEntryBytes) throw new Error('one of its entries is too long')
        element = this.#at
        if (byte === COMMA && end - batch < BATCH) continue
        this.#readBatch(batch, end, byte === END_OF_ARRAY && batch === start)
        batch = this.#at
        if (byte === END_OF_ARRAY) return
      }
    }
    throw new Error(INCOMPLETE)
  }

  #readBatch(from: number, to: number, mayBeEmpty: boolean): void {
    const projects = parse(`[${this.#body.toString('utf8', from, to)}]`) as {name?: unknown}[]
    if (projects.length === 0 && !mayBeEmpty) throw new Error(INCOMPLETE)
    for (const project of projects) {
      const name = project?.name
      if (typeof name !== 'string') throw new Error('it lists a project without a name')
      this.#take(name)
    }
  }

  /** From an opening quote to behind the closing one, with a look at the colon behind it. */
  #skipText(): {isKey: boolean} {
    const body = this.#body
    let hash = 0
    let at = this.#at + 1
    for (; at < body.length && body[at] !== QUOTE; at++) {
      if (body[at] === BACKSLASH) at++
      hash = (Math.imul(hash, 31) + body[at]!) | 0
    }
    this.#at = ++at
    while (at < body.length && body[at]! <= 0x20) at++
    const isKey = body[at] === COLON
    // Each new key costs V8 as much as a thousand known ones.
    if (isKey && this.#keys.add(hash).size > limits.jsonKeys) {
      throw new Error(`it holds more than ${limits.jsonKeys} different keys`)
    }
    return {isKey}
  }
}

const INCOMPLETE = 'it is not a complete JSON document'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(INCOMPLETE, {cause: error})
  }
}

import {limits} from '../../limits.ts'

/** Bytes parsed at a time: what exceeds a limit is found before the rest is read. */
const PIECE = 1 << 20

/**
 * Reads the links of a simple page in HTML (PEP 503). The page must be closed, or its end may be missing.
 * @param take receives the text of every link, one at a time: five million of them together take half a gigabyte.
 * @param takeAddress receives the address of every link.
 * @throws Error whose message is a clause, for a page that is cut off or is more than the limits allow; else what `take`
 *   throws.
 */
export async function readAnchors(
  body: Buffer,
  take: (text: string) => void,
  takeAddress?: (href: string) => void,
): Promise<void> {
  const {Parser} = await import('htmlparser2')
  let links = 0
  let text: string | undefined
  let depth = 0
  let isClosed = false
  const parser = new Parser({
    onopentagname: (tag) => {
      // The parser looks through all open tags at each new one.
      if (++depth > limits.htmlDepth) throw new Error(`its tags are nested more than ${limits.htmlDepth} deep`)
      if (tag === 'a') text = ''
    },
    onattribute: (name, value) => {
      if (text !== undefined && name === 'href') takeAddress?.(value)
    },
    ontext: (part) => {
      if (text === undefined) return
      text += part
      if (text.length > limits.listEntryBytes) throw new Error('the text of one of its links is too long')
    },
    onclosetag: (tag, isImplied) => {
      depth--
      if (tag === 'a' && text !== undefined) {
        if (++links > limits.indexNames) throw new Error(`it has more than ${limits.indexNames} links`)
        take(text.trim())
      }
      if (tag === 'a') text = undefined
      isClosed ||= (tag === 'body' || tag === 'html') && !isImplied // older devpi ends with </body>
    },
  })
  const decoder = new TextDecoder()
  for (let at = 0; at < body.length; at += PIECE) {
    parser.write(decoder.decode(body.subarray(at, at + PIECE), {stream: true}))
  }
  parser.end(decoder.decode())
  if (!isClosed) throw new Error('its HTML ends before </body>')
}

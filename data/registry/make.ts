/**
 * Makes the bundled snapshot of registered names: `names.txt.br` and `names.json`.
 *
 *   node --import tsx data/registry/make.ts NAMES 2026-11-01
 *
 * NAMES is a file of canonical project names, one a line, in any order, plain or gzipped; the date says when it was true.
 *
 * Why brotli over plain text: sorted bytewise, one name a line, it is what the look-up works on (a binary search or a
 * hash table over one Buffer, no decoding step). At quality 11 the 12.7 MB take 3.4 MB in git (gzip -9: 4.0 MB) and
 * open in about 110 ms with Node's own zlib. Front coding would save another 0.7 MB and cost a second at each start.
 */
import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import {brotliCompressSync, constants, gunzipSync} from 'node:zlib'

const [path, asOf] = process.argv.slice(2)
if (!path || !/^\d{4}-\d{2}-\d{2}$/.test(asOf ?? '')) throw new Error('usage: make.ts NAMES YYYY-MM-DD')

const raw = readFileSync(path)
const isGzip = raw[0] === 0x1f && raw[1] === 0x8b
const names = [...new Set((isGzip ? gunzipSync(raw) : raw).toString('latin1').split('\n'))].filter(Boolean).sort()
const invalid = names.find((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
if (invalid !== undefined) throw new Error(`not a canonical name: ${JSON.stringify(invalid)}`)

const text = Buffer.from(`${names.join('\n')}\n`, 'latin1')
const compressed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  },
})
const identity = {asOf, names: names.length, sha256: createHash('sha256').update(text).digest('hex')}
writeFileSync(new URL('names.txt.br', import.meta.url), compressed)
writeFileSync(new URL('names.json', import.meta.url), `${JSON.stringify(identity)}\n`)

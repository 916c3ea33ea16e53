import type {BlockList, FileFormat, TextFormat} from '../../block/types.ts'
import {jsonPieces} from '../../escape/json-pieces.ts'
import type {OsvFile} from './osv.ts'

/** The formats that are one text. */
const TEXT_FORMATS = ['names', 'constraints', 'bandersnatch', 'devpi', 'json', 'csv'] as const satisfies TextFormat[]

/** All formats; `osv` is many files. */
export const BLOCK_FORMATS = [...TEXT_FORMATS, 'osv'] as const satisfies FileFormat[]
export type BlockFormat = (typeof BLOCK_FORMATS)[number]

const RENDERERS: Readonly<Record<TextFormat, () => Promise<(list: BlockList) => Iterable<string>>>> = {
  names: async () => (await import('./names.ts')).blockNames,
  constraints: async () => (await import('./constraints.ts')).blockConstraints,
  bandersnatch: async () => (await import('./bandersnatch.ts')).blockBandersnatch,
  devpi: async () => (await import('./devpi.ts')).blockDevpi,
  json: async () => jsonPieces,
  csv: async () => (await import('./csv.ts')).blockCsv,
}

/** Returns the rules in `format`, piece by piece: a million rules would not fit into one string. */
export async function renderBlock(list: BlockList, format: TextFormat): Promise<Iterable<string>> {
  return inBlocks((await RENDERERS[format]())(list))
}

/** Characters that are written at once. */
const BLOCK = 1 << 16

/** Joins small pieces to larger ones: each that is written costs a question to the system. */
function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = ''
  for (const piece of pieces) {
    block += piece
    if (block.length < BLOCK) continue
    yield block
    block = ''
  }
  if (block !== '') yield block
}

/** Returns the rules as files of OSV records. */
export async function renderOsv(list: BlockList): Promise<Iterable<OsvFile>> {
  return (await import('./osv.ts')).blockOsv(list)
}

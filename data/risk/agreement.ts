/**
 * Says how well the model's order agrees with what people really mistype:
 *
 *   node --import tsx data/risk/agreement.ts INSTALLS.tsv
 *
 * The table holds measured installs of mistyped names with the columns base, typo and unique_installs. Of two typos of
 * one name the more installed one should be the likelier; the share of pairs in which it is, is 50 % by chance. The model
 * is fitted to what attackers choose, so victims are a second reading of it.
 */
import {readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {openKnowledge} from '../../src/knowledge/open.ts'
import {openScreener} from '../../src/knowledge/screener.ts'
import {asNormalized, type NormalizedName} from '../../src/names/normalized-name.ts'

const [path] = process.argv.slice(2)
if (!path) throw new Error('usage: agreement.ts INSTALLS.tsv')
const [header, ...rows] = readFileSync(path, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))
const at = (column: string) => header!.indexOf(column)

const folder = join(tmpdir(), 'forestall-fit')
const {registry} = await openKnowledge({
  index: undefined,
  cacheDir: folder,
  dataDir: folder,
  warn: () => {},
  quiet: true,
})
const complete = openScreener({index: registry.names, maxListed: Number.POSITIVE_INFINITY})

const typos = new Map<NormalizedName, Map<string, number>>()
for (const row of rows) {
  const base = asNormalized(row[at('base')]!)
  if (!base) continue
  const installs = typos.get(base) ?? new Map<string, number>()
  typos.set(base, installs.set(row[at('typo')]!, Number(row[at('unique_installs')])))
}

let [agreeing, pairs, reached, all] = [0, 0, 0, 0]
for (const [base, installs] of typos) {
  const variants = complete.screen({kind: 'project', name: base, aliases: []}, [{text: base, origin: 'name'}])
  const measured: {weight: number; count: number}[] = []
  for (let v = 0; v < variants.count; v++) {
    const count = installs.get(variants.nameOf(v))
    // What became of the name since does not matter to those who mistyped it.
    const factor = complete.tables.model.byVerdict[variants.verdict[v]!]!
    if (count !== undefined) measured.push({weight: variants.weight[v]! / factor, count})
  }
  reached += measured.length
  all += installs.size
  for (const a of measured) {
    for (const b of measured) {
      if (a.count <= b.count) continue
      pairs++
      if (a.weight > b.weight) agreeing++
    }
  }
}
console.log(
  `${reached} of ${all} measured typos are reached; ${((100 * agreeing) / pairs).toFixed(1)} % of ${pairs} pairs agree`,
)

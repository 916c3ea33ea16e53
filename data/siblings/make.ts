/**
 * Makes `heads.txt` and `words.txt`: the families that registered names form, and what follows their heads.
 *
 *   node --import tsx data/siblings/make.ts
 *
 * A family is a head of two or more words (`google-cloud`, `apache-airflow-providers`) that at least a dozen single words
 * follow. A word counts once for all families whose heads begin alike, with or without a number: one publisher's habits
 * do not make a custom.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {brotliDecompressSync} from 'node:zlib'

const FEWEST_MEMBERS = 12
const KEPT_WORDS = 60

const names = brotliDecompressSync(readFileSync(new URL('../registry/names.txt.br', import.meta.url)))
const families = new Map<string, Set<string>>()
for (const name of names.toString('latin1').trimEnd().split('\n')) {
  const end = name.lastIndexOf('-')
  const head = name.slice(0, end)
  if (!head.includes('-') || /^\d+$/.test(name.slice(end + 1))) continue
  families.set(head, (families.get(head) ?? new Set()).add(name.slice(end + 1)))
}

const heads = [...families.keys()].filter((head) => families.get(head)!.size >= FEWEST_MEMBERS).sort()
const publishers = new Map<string, Set<string>>()
for (const head of heads) {
  const publisher = head.split('-')[0]!.replace(/\d+$/, '')
  for (const word of families.get(head)!) publishers.set(word, (publishers.get(word) ?? new Set()).add(publisher))
}
const words = [...publishers]
  .sort(([a, m], [b, n]) => n.size - m.size || (a < b ? -1 : 1))
  .slice(0, KEPT_WORDS)
  .map(([word]) => word)

writeFileSync(new URL('heads.txt', import.meta.url), `${heads.join('\n')}\n`)
writeFileSync(new URL('words.txt', import.meta.url), `${words.join('\n')}\n`)

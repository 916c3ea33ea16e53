/** The regular forms of English words. */

/** Returns the plural of a noun: `requests`, `boxes`, `queries`. */
export function pluralOf(noun: string): string {
  if (endsInConsonantAndY(noun)) return `${noun.slice(0, -1)}ies`
  return noun + (/(?:[sxz]|[cs]h)$/.test(noun) ? 'es' : 's')
}

/** Returns who or what does what the verb says: `compiler`, `tester`, `copier`. */
export function agentOf(verb: string): string {
  return `${stemOf(verb)}er`
}

/** Returns what is left of a verb before an ending that begins with an e: `compil`, `test`, `copi`. */
export function stemOf(verb: string): string {
  if (endsInConsonantAndY(verb)) return `${verb.slice(0, -1)}i`
  return verb.endsWith('e') ? verb.slice(0, -1) : verb
}

function endsInConsonantAndY(word: string): boolean {
  return /[^aeiou]y$/.test(word)
}

/** Returns how many characters two forms both begin with. */
export function sameStart(a: string, b: string): number {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same
}

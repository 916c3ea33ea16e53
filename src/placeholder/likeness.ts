import type {ProtectedTarget} from './placeholder.ts'

/**
 * Returns how a name imitates a target, in words: `drops "e" at 5`, or `drops "l" at 8 of "dateutil"` for an alias.
 * @param target the target's name, without its kind.
 */
export function likenessWords(
  name: string,
  target: string,
  {seed, technique, detail}: Pick<ProtectedTarget, 'seed' | 'technique' | 'detail'>,
): string {
  if (technique === 'exact') return name === target ? detail : `${detail}, as people call it`
  return seed === target ? detail : `${detail} of "${seed}"`
}

import type {Context} from '../../context.ts'
import type {NormalizedName} from '../../names/normalized-name.ts'
import {type ReviewOptions, review} from '../review.ts'

/** A registered look-alike that a review holds suspicious. */
export interface SuspiciousName {
  readonly name: NormalizedName
  readonly target: string
  /** `review` where no technique reaches it. */
  readonly technique: string
}

/**
 * Returns the registered look-alikes of the targets that `forestall review` holds suspicious and nobody has found
 * legitimate. Without an answer of the index there is no telling: then the result is undefined, and `warn` hears
 * `otherwise` and why.
 * @param otherwise what is done instead, as a sentence without its end.
 */
export async function suspiciousNames(
  args: readonly string[],
  options: Omit<ReviewOptions, 'limit' | 'all' | 'new'>,
  context: Context,
  otherwise: string,
): Promise<SuspiciousName[] | undefined> {
  const {live, missing, names} = await review(args, {...options, limit: 1, all: true, new: false}, context)
  if (!live) {
    context.warn(`${otherwise}, since only the index can say which are suspicious. ${missing.join(' ')}`)
    return undefined
  }
  return names
    .filter(({leaning}) => leaning === 'suspicious')
    .map(({name, target, squats}) => ({name, target, technique: squats[0]?.technique ?? 'review'}))
}

import type {NormalizedName} from '../names/normalized-name.ts'
import type {Target} from '../targets/types.ts'

/**
 * How many people a target's squats can reach. The unit is the mistyped installs of the most downloaded project: 1 is
 * that project, and everything else, modules and slips too, is measured on the same scale.
 */

/** What is known of the popularity of projects; null for those of which nothing is. */
export interface PopularityFigures {
  /** Rank by downloads, 1 the highest. */
  rank(name: NormalizedName): number | null
  /** Downloads in the last 30 days. */
  downloads(name: NormalizedName): number | null
}

/**
 * Downloads fall with rank by the law of Zipf and Mandelbrot, (rank + SHIFT)^-SLOPE: steep over all (some 7,000 : 1
 * between rank 1 and rank 15,000 of the monthly lists of hugovk/top-pypi-packages), but flat among the first few dozen,
 * which are installed together as one another's dependencies.
 */
const SLOPE = 1.6
const SHIFT = 60
/** Monthly downloads of the project on rank 1 (boto3, autumn 2026: the order of magnitude), for those who know counts. */
const DOWNLOADS_OF_FIRST = 1.6e9
/** Projects without a rank lie between the last ranked one and the last registered one: the middle on a log scale. */
const UNRANKED = Math.sqrt(15_000 * 886_000)

/**
 * Unique installs a day that squats drew in Tschacher's experiment (2016, `Typosquatting in Programming Language Package
 * Managers`), published as totals and days on line: here of modules, by
 * name; `data/slips` holds those of slips. A name people type by itself is hit as often as it is typed.
 */
const MEASURED: ReadonlyMap<string, number> = new Map([
  ['urllib2', 284],
  ['urllib', 226],
  ['json', 185],
  ['re', 61],
  ['cpickle', 44],
  ['httplib', 37],
  ['math', 30],
  ['md5', 7.5],
  ['sha', 1.7],
])
/** The median of the measured ones stands for words that nobody measured. */
const TYPICAL_SLIP = 47
/**
 * Modules are mistaken for projects by those who import them: installs a day grow about as the square root of the files
 * that do (`data/stdlib/use.tsv`); the measured ones lie within a factor of four of this.
 */
const INSTALLS_BY_USE = 5

/**
 * The same experiment ties both scales together: `setuptols` drew 2.4 installs a day. If one squat of fifty is that one,
 * all squats of a project of the first ranks draw about 130 a day. Their share of that project's downloads (440,000 a
 * day in 2017) is how often people mistype what they type.
 */
const INSTALLS_A_DAY = 130
export const TYPO_RATE = INSTALLS_A_DAY / 440_000

/**
 * Names of packages that only others bring in are typed by hardly anybody: installers resolve them. But some install or
 * upgrade them by hand, as error messages tell them to; one in twenty of a name's installs is a guess on the high side.
 */
export const TRANSITIVE_SHARE = 0.05

/** Returns the reach of a project from its rank by downloads, null for an unranked one: 1 on rank 1, falling to 0. */
export function reach(rank: number | null): number {
  return ((1 + SHIFT) / ((rank ?? UNRANKED) + SHIFT)) ** SLOPE
}

/** What is known of names that are typed by themselves. */
export interface KnownUse {
  readonly slips?: ReadonlyMap<string, number>
  readonly moduleUse?: ReadonlyMap<string, number> | undefined
}

/**
 * Returns the reach of a target. A project is mistyped in proportion to its downloads. A module or a slip is typed by
 * itself: whoever holds exactly that name is hit each time, but where it cannot be had (`ownName` false: PyPI refuses the
 * standard library's names) only those who mistype it as well are left, a few in ten thousand.
 * @param ownName whether the target's own name is among the names that can be had.
 * @param known installs a day of the words people type by mistake, by word, and files that import a module, by module.
 */
export function reachOf(
  target: Target,
  popularity: PopularityFigures,
  ownName = false,
  {slips, moduleUse}: KnownUse = {},
): number {
  if (target.kind === 'project') {
    const downloads = popularity.downloads(target.name)
    return downloads === null ? reach(popularity.rank(target.name)) : downloads / DOWNLOADS_OF_FIRST
  }
  const installs =
    target.kind === 'slip'
      ? (slips?.get(target.name) ?? TYPICAL_SLIP)
      : (MEASURED.get(target.name) ?? INSTALLS_BY_USE * Math.sqrt(moduleUse?.get(target.name) ?? 1))
  return (installs / INSTALLS_A_DAY) * (ownName ? 1 : TYPO_RATE)
}

/**
 * Returns each target's share of the portfolio's reach: same order, sum 1; equal shares if nothing reaches anybody.
 * A target whose reach cannot be known (null: nobody has registered it, so nobody counts its installs) has an equal
 * share, 1/N of N targets; the others divide the rest.
 */
export function normalise(reaches: readonly (number | null)[]): number[] {
  const known = reaches.filter((reach) => reach !== null)
  const total = known.reduce((sum, reach) => sum + reach, 0)
  const rest = known.length / reaches.length
  return reaches.map((reach) => (reach !== null && total > 0 ? (rest * reach) / total : 1 / reaches.length))
}

import type {TargetName} from './types.ts'

/** The kinds of places a package can come from; `index` is any package index but PyPI, `vcs` git and its like. */
export type SourceKind = 'pypi' | 'index' | 'vcs' | 'url' | 'path'

/** Where a file says that a package comes from. */
export interface PackageSource {
  readonly kind: SourceKind
  /** The address or path as in the file, without credentials; hostile text. */
  readonly location: string
}

/** What a file says of a name beyond the name itself. What it does not say is absent. */
export interface DependencyFacts {
  /**
   * `direct` if somebody wrote the name down, `transitive` if another package brings it in. Lock files and SBOMs often
   * tell; a plain requirements file does not.
   */
  readonly dependency?: 'direct' | 'transitive' | undefined
  readonly source?: PackageSource | undefined
}

/** A target read from a file. */
export interface FileTarget extends TargetName, DependencyFacts {}

/** Returns what two mentions of one name say together: somebody wrote it down once, and a source that is not PyPI counts. */
export function mergeFacts(a: DependencyFacts, b: DependencyFacts): DependencyFacts {
  const dependency = a.dependency === 'direct' || b.dependency === 'direct' ? 'direct' : (a.dependency ?? b.dependency)
  const source = a.source === undefined || a.source.kind === 'pypi' ? (b.source ?? a.source) : a.source
  return {dependency, source}
}

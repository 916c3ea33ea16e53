import {limits} from '../../../limits.ts'
import type {DependencyFacts} from '../../dependency.ts'

/** `-r requirements.in`, `demo (pyproject.toml)`, `requirements.in`: somebody's own file, not a package. */
const FILE = /^-r\s|\(.+\.(?:toml|cfg|py|txt|in)\)$|\.(?:txt|in|toml|cfg|py)$/

/**
 * Reads the annotations that pip-compile and `uv pip compile` leave below each requirement: `# via -r requirements.in`
 * for what somebody asked for, `# via flask` for what another package needs. Without one nothing is known.
 */
export function dependencyIn(comments: readonly string[]): DependencyFacts['dependency'] {
  const start = comments.findIndex((comment) => /^#\s*via\b/.test(comment))
  if (start < 0) return undefined
  const reasons = comments
    .slice(start, start + limits.requirementComments)
    .flatMap((comment) => comment.replace(/^#\s*(?:via\b)?/, '').split(','))
    .map((reason) => reason.trim())
    .filter((reason) => reason !== '')
  if (reasons.length === 0) return undefined
  return reasons.some((reason) => FILE.test(reason)) ? 'direct' : 'transitive'
}

import type {WatchedExplanation} from '../../explain/document.ts'
import type {Explanation} from '../../explain/explain-name.ts'
import {day} from '../project-words.ts'

/** Who says that a project exists. */
const BY: Readonly<Record<Explanation['source'], string>> = {
  index: 'is registered',
  live: 'is registered, the index says today',
  recorded: 'exists, PyPI answered your upload',
  learned: 'exists, PyPI answered',
}

/** Returns the verdict and who gives it, today's index first. */
export function accountWords(explanation: WatchedExplanation): string {
  const {verdict, refusal, live, source, index, handover, reply, project} = explanation
  if (verdict === 'open') {
    if (live === 'free') return 'open: the index has no such project today'
    const byNames = `open by the names of ${day(index.asOf)}`
    return live === 'unknown' ? `${unknownWords(project)}; ${byNames}` : byNames
  }
  if (verdict === 'taken') {
    const whose = handover !== null || reply?.verdict === 'accepted' ? 'yours' : 'taken'
    return `${whose}: a project of this name ${BY[source]}${live === 'free' ? ', though the index has none today' : ''}`
  }
  const collision = refusal?.collidesWith ? `, because of ${refusal.collidesWith}` : ''
  const answered = source === 'recorded' || source === 'learned' ? ', PyPI answered' : ''
  return `refused to everybody: ${refusal?.reason}${collision}${answered}`
}

/** What the lines below say more of: why no answer was to be had, or what this one leaves open. */
function unknownWords(project: WatchedExplanation['project']): string {
  return project?.absent
    ? 'unknown today: the index that was asked has no such project, which does not show that PyPI has none'
    : 'unknown today, since the index gave no usable answer'
}

import {isItself, type Squat} from '../findings/types.ts'
import {wasUploaded} from './progress.ts'
import type {PlanEntry} from './types.ts'

/** What the list says of an own name holds until somebody, such as the user, has registered it. */
const UNREGISTERED = /, which nobody has registered$/

/** Returns the squats of an entry in words that are true today: of a name that is there by now, it is only the name itself. */
export function squatsToday(entry: Pick<PlanEntry, 'name' | 'verdict' | 'progress' | 'squats'>): readonly Squat[] {
  if (entry.verdict !== 'taken' && !wasUploaded(entry)) return entry.squats
  return entry.squats.map((squat) =>
    isItself(entry.name, squat) ? {...squat, detail: squat.detail.replace(UNREGISTERED, '')} : squat,
  )
}

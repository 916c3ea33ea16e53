import {count} from '../../plural.ts'
import {dateWords} from '../words.ts'
import type {Checklist, ChecklistDay, ChecklistName} from './document.ts'

/** Tells whether there is something to do about a name, or was: it is open, or ours by now. */
export function isToBeHad({verdict, ours}: Pick<ChecklistName, 'verdict' | 'ours'>): boolean {
  return verdict === 'open' || ours
}

/** Returns how many names are uploaded by hand: not those that somebody else has, or that PyPI refuses. */
export function uploadCount({days}: Pick<Checklist, 'days'>): number {
  return days.flatMap(({names}) => names).filter(isToBeHad).length
}

/** Returns the heading of a day's names, `Day 2`. Names without a day are mostly those that cannot be had any more. */
export function dayTitle({batch, names}: Pick<ChecklistDay, 'batch' | 'names'>): string {
  if (batch !== null) return `Day ${batch}`
  return names.some(isToBeHad) ? 'No day yet' : 'Not to be uploaded'
}

/** Says in a sentence what a checklist asks to be done, without its full stop. */
export function leadWords({days, elsewhere, perDay, start}: Checklist): string {
  const uploads = uploadCount({days})
  const parts = [
    uploads > 0 && `${count(uploads, 'name')} to register by hand, ${perDay} a day from ${dateWords(start)}`,
    named(elsewhere.organisation, 'to create in your organisation'),
    named(elsewhere.ask, 'that PyPI is asked to prohibit'),
    uploads === 0 && 'nothing to upload',
  ].filter((part) => part !== false)
  const words = [...parts.slice(0, -2), parts.slice(-2).join(', and ')].join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function named(names: readonly ChecklistName[], what: string): string | false {
  const open = names.filter(isToBeHad).length
  return open > 0 && `${count(open, 'name')} ${what}`
}

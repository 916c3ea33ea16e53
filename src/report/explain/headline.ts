import type {WatchedExplanation} from '../../explain/document.ts'
import {targetTitle} from '../../findings/target-words.ts'
import {count} from '../../plural.ts'
import {day} from '../project-words.ts'
import {oneIn, ordinal} from '../words.ts'
import {TECHNIQUE_PHRASES} from './technique-phrases.ts'

type Sum = NonNullable<WatchedExplanation['sum']>

/** Says in a sentence or two what a name is to its targets. It contains text from outside: escape it. */
export function headline(explanation: WatchedExplanation): string {
  const {asked, name, refusal, itself, squats, sum} = explanation
  if (refusal?.reason === 'invalid') return `\`${asked}\` cannot be the name of a project.`
  if (itself !== null) return itselfWords(explanation, itself)
  if (sum === null || squats.length === 0) return `${name} is not a look-alike: ${unreached(explanation)}.`
  const remark = explanation.commonWord ? ' It is a common word, so whoever registers it may be innocent.' : ''
  return `${lookAlikeWords(sum)}.${oddsWords(explanation, sum)}${remark}`
}

function itselfWords(
  {name, verdict, index}: WatchedExplanation,
  {target, rank, standing}: NonNullable<WatchedExplanation['itself']>,
): string {
  const list = `\`forestall list ${target}\` shows its look-alikes.`
  if (target.startsWith('stdlib:')) return `${name} is a target itself: a module of the standard library. ${list}`
  if (target.startsWith('slip:')) {
    return `${name} is a target itself: a word that people type after \`pip install\` by mistake. ${list}`
  }
  if (standing === 'unregistered') {
    const names = `the names of ${day(index.asOf)} do not have it`
    const chance = {
      open: `${names}: its own name is the first that an attacker would take`,
      refused: `${names}, and PyPI would not let anybody register it`,
      taken: names,
    }[verdict]
    return `${name} is a target itself, but ${chance}. ${list}`
  }
  const place = rank === null ? 'a registered project' : `number ${rank} by downloads`
  return `${name} is a target itself, ${place}. ${list}`
}

function unreached({heldAgainst}: WatchedExplanation): string {
  const sources =
    heldAgainst === null
      ? 'a popular project, a module of the standard library or a word typed by mistake'
      : heldAgainst.map(targetTitle).join(' or ')
  return `no technique leads to it from ${sources}`
}

function lookAlikeWords(sum: Sum): string {
  const {target, seed, technique} = sum
  const from = seed === target.replace(/^(stdlib|slip):/, '') || technique === 'exact' ? '' : `, made from ${seed}`
  const phrase = `${TECHNIQUE_PHRASES[technique] ?? technique}${positionWords(sum)}`
  return `${placeWords(sum)}${from}: ${phrase}${looksWords(sum)}`
}

function placeWords({place, target, isListed}: Sum): string {
  const of = targetTitle(target)
  if (!isListed) return `A look-alike of ${of} that comes after the ${count(place - 1, 'open name')} on its list`
  return `The ${place === 1 ? 'likeliest' : `${ordinal(place)} likeliest`} look-alike of ${of}`
}

/** Where in the seed it was done, as far as the model looks at that. */
function positionWords({terms}: Sum): string {
  const has = (test: RegExp) => terms.some(({feature}) => test.test(feature))
  if (has(/-first$/)) return ' at the beginning'
  if (has(/-last$/)) return ' at the end'
  return has(/^late$/) ? ' in the middle' : ''
}

/** Tens of bits by which a name looks less like one, up to which it still does, and from which it does not. */
const NATURAL = 0.5
const ODD = 1

function looksWords({terms}: Sum): string {
  const cost = terms.find(({feature}) => /^naturalness(-omit)?$/.test(feature))?.value
  if (cost === undefined || (cost > NATURAL && cost < ODD)) return ''
  return cost <= NATURAL ? ', and it still looks like a word' : ', which makes it look odd'
}

/** What somebody has already, or nobody can have, is not the next squat. */
function oddsWords({squats, verdict}: WatchedExplanation, {target, isListed}: Sum): string {
  if (verdict !== 'open') return ''
  const likelihood = squats.filter((squat) => squat.target === target).reduce((sum, squat) => sum + squat.likelihood, 0)
  if (!isListed || likelihood === 0) return ''
  return ` ${oneIn(likelihood)} of the next squats of ${targetTitle(target)} should be this one, at the rates of the last two years.`
}

import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import Explain from '../../src/commands/explain.ts'
import Plan from '../../src/commands/plan.ts'
import {run} from '../support/run.ts'

describe('forestall explain', () => {
  it('goes through the rules of PyPI in its order and says what the name resembles', async () => {
    const {stdout, exitCode} = await run(Explain, 'reqeusts')
    expect(exitCode).toBe(0)
    const order = ['name', 'stdlib', 'existing', 'prohibited', 'similar'].map((rule) => stdout.indexOf(`  ok  ${rule}`))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(stdout).toMatch(/requests +transposition +swaps "u" and "e" at 4/)
    expect(stdout).toContain('TypoSnyper, swapped characters')
  })

  it.each([
    ['requests', 'taken', null],
    ['re_quests', 'refused', {reason: 'similar', collidesWith: 'requests'}],
    ['os.path', 'refused', {reason: 'stdlib', collidesWith: null}],
    ['-x-', 'refused', {reason: 'invalid', collidesWith: null}],
    ['typing', 'taken', null],
    ['l10n', 'taken', null],
    ['surely-nobody-has-this-9', 'open', null],
  ])('gives the verdict on %s', async (name, verdict, refusal) => {
    const {stdout, exitCode} = await run(Explain, '--json', '--', name)
    expect(exitCode).toBe(0)
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({asked: name, verdict, refusal})
    expect(await schemaErrors('explain', document)).toEqual([])
  })

  it('says first, in a sentence, what the name is, with odds instead of weights', async () => {
    const {stdout, result} = await run(Explain, 'reqeusts')
    expect(stdout.split('\n')[0]).toMatch(
      /^The \d+(st|nd|rd|th) likeliest look-alike of requests: two neighbouring characters swapped in the middle.*\. 1 in \d+ of the next squats of requests should be this one/,
    )
    expect(stdout).not.toContain('WEIGHT')
    expect(result).toMatchObject({itself: null, heldAgainst: null})
  })

  it.each(['re_quests', 'request2'])('gives no odds that %s is the next squat: it cannot be', async (name) => {
    const {stdout, result} = await run(Explain, name)
    expect(result!.verdict).not.toBe('open')
    expect(stdout.split('\n')[0]).toMatch(/likeliest look-alike of requests/)
    expect(stdout.split('\n')[0]).not.toContain('of the next squats')
  })

  it('gives no rank and no odds to a name beyond the end of the list', async () => {
    const {stdout, result} = await run(Explain, 'requests9', '--target', 'requests', '--verbose')
    const ahead = result!.sum!.place - 1
    expect(result!.sum!.isListed).toBe(false)
    expect(stdout.split('\n')[0]).toBe(
      `A look-alike of requests that comes after the ${ahead} open names on its list: a number dropped, changed or added.`,
    )
    expect(stdout).toContain(
      `Why it is less likely than the ${ahead} open names on the list of requests (digits: adds "9"`,
    )
  })

  it('shows the risk as a sum that a person can follow, if asked', async () => {
    const {stdout, result} = await run(Explain, 'reqeusts', '--verbose')
    const {place, terms, target} = result!.sum!
    expect(target).toBe('requests')
    expect(stdout).toContain(`Why it is number ${place} on the list of requests (transposition: swaps`)
    const points = terms.reduce((sum, {value, weight}) => sum + value * weight, 0)
    expect(stdout).toMatch(new RegExp(`total .* ${points.toFixed(2)}\\n`))
    const helpful = terms.find(({feature}) => feature === 'technique:transposition')!
    expect(helpful.placeWithout).toBeGreaterThan(place)
  })

  it.each([
    ['requests', [], 'requests is a target itself, number ', {target: 'requests', standing: 'registered'}],
    ['json', [], 'json is a target itself: a module', {target: 'stdlib:json', rank: null}],
    ['git', [], 'git is a target itself: a word that people type', {target: 'slip:git', rank: null}],
    [
      'acme-billing-of-ours',
      ['--target', 'acme-billing-of-ours'],
      'acme-billing-of-ours is a target itself, but the names of ',
      {target: 'acme-billing-of-ours', rank: null, standing: 'unregistered'},
    ],
  ])('explains the target %s as one', async (name, argv, words, itself) => {
    const {stdout, result} = await run(Explain, name, ...argv)
    expect(stdout.startsWith(words)).toBe(true)
    expect(result!.itself).toMatchObject(itself)
  })

  it.each([
    ['dateutil', 'python-dateutil'],
    ['yaml', 'pyyaml'],
    ['PIL', 'pillow'],
    ['pyton', 'slip:python'],
    ['jsn', 'stdlib:json'],
  ])('speaks of %s as what people take it for: %s', async (name, target) => {
    expect((await run(Explain, name)).result!.sum!.target).toBe(target)
  })

  it('says of a popular project only what more popular ones it resembles', async () => {
    const {result} = await run(Explain, 'flask')
    expect(result!.squats.map(({target}) => target)).not.toContain('flask-api')
  })

  it('holds a name against any target, registered or not', async () => {
    const {stdout, result} = await run(Explain, 'acme-biling', '--target', 'acme-billing')
    expect(stdout).toMatch(/^The (\d+\w\w )?likeliest look-alike of acme-billing: a character dropped in the middle/)
    expect(result!.heldAgainst).toEqual(['acme-billing'])
    expect(new Set(result!.squats.map(({target}) => target))).toEqual(new Set(['acme-billing']))
    const other = await run(Explain, 'acme-biling', '--target', 'requests')
    expect(other.stdout).toMatch(/^acme-biling is not a look-alike: no technique leads to it from requests\./)
  })

  it('says of a name that squats several projects so', async () => {
    const {result} = await run(Explain, 'torchvison')
    expect(result!.squats.map(({target}) => target)).toContain('torchvision')
  })

  it('shows an escape sequence as text', async () => {
    const {stdout, result} = await run(Explain, '\u001b[31mred')
    expect(stdout).not.toContain('\u001b')
    expect(result!.verdict).toBe('refused')
  })

  it('wants a name', async () => expect((await run(Explain)).exitCode).toBe(2))
})

describe('forestall explain of a name in a plan', () => {
  it('knows the targets of the plan, which need not be popular', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'forestall-explain-')), 'plan.json')
    await run(Plan, 'acme-billing', '--internal', 'acme-billing', '--budget', '3', '--output', path)
    const own = await run(Explain, 'acme-billing', '--plan', path)
    expect(own.stdout).toMatch(/^acme-billing is a target itself, but the names of /)
    const alike = await run(Explain, 'acme-biling', '--plan', path)
    expect(alike.stdout).toMatch(/^The (\d+\w\w )?likeliest look-alike of acme-billing: a character dropped/)
    expect(alike.result!.squats.map(({target}) => target)).toContain('acme-billing')
    // The risk is that of popular targets.
    expect(alike.result!.risk).toBe(0)
  })
})

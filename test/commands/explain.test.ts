import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import Explain from '../../src/commands/explain.ts'
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

  it('shows the risk as a sum that a person can follow', async () => {
    const {stdout, result} = await run(Explain, 'reqeusts')
    const {place, terms, target} = result!.sum!
    expect(target).toBe('requests')
    expect(stdout).toContain(`Why it is number ${place} on the list of requests (transposition: swaps`)
    const points = terms.reduce((sum, {value, weight}) => sum + value * weight, 0)
    expect(stdout).toMatch(new RegExp(`total .* ${points.toFixed(2)}\\n`))
    const helpful = terms.find(({feature}) => feature === 'technique:transposition')!
    expect(helpful.placeWithout).toBeGreaterThan(place)
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

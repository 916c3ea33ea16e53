import {describe, expect, it} from 'vitest'
import {ultranormalize} from '../../src/names/ultranormal.ts'
import {named} from '../support/world.ts'

describe('the ultranormal form', () => {
  it.each([
    ['python-dateutil', 'pyth0ndateut11'],
    ['pillow', 'p1110w'],
    ['pi110w', 'p1110w'],
    ['l10n', '110n'],
    ['lion', '110n'],
    ['axi', 'ax1'],
    ['axl', 'ax1'],
    ['clyo', 'c1y0'],
    ['ciyo', 'c1y0'],
    ['requests', 'requests'],
  ])('of %s is %s', (name, form) => expect(ultranormalize(named(name))).toBe(form))
})

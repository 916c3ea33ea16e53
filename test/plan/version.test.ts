import {expect, it} from 'vitest'
import {isCanonicalVersion} from '../../src/plan/version.ts'

it.each([
  '0',
  '0.0.0',
  '1!2.3',
  '1.0a1',
  '1.0b2',
  '1.0rc3',
  '1.0.post4',
  '1.0.dev5',
  '1!2.3rc4.post5.dev6',
  '2026.11.22',
])('PyPI names files after %s as it is', (version) => {
  expect(isCanonicalVersion(version)).toBe(true)
})

it.each([
  '',
  'v1',
  '01.0',
  '1.0-rc1',
  '1.0.rc1',
  '1.0alpha1',
  '1.0RC1',
  '1.0-1',
  '1.0+local',
  '0!1',
  '1.',
  '.1',
  '1.0\n',
  '1.0/../x',
  '\u0661',
])('%j is refused', (version) => {
  expect(isCanonicalVersion(version)).toBe(false)
})

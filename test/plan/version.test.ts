import {expect, it} from 'vitest'
import {canonicalVersion, isCanonicalVersion} from '../../src/plan/version.ts'

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

/** As `str(Version(…))` of packaging 26.2 has them. */
it.each([
  ['v1', '1'],
  ['01.02', '1.2'],
  ['0!1', '1'],
  ['1!0.1-2', '1!0.1.post2'],
  ['1.0-RC.1', '1.0rc1'],
  ['1.0.preview', '1.0rc0'],
  ['1.0C2', '1.0rc2'],
  ['1.0_alpha_03', '1.0a3'],
  ['1.0rc-', '1.0rc0'],
  ['1.2.post', '1.2.post0'],
  ['1.2-r4', '1.2.post4'],
  ['1.2.rev5.Dev', '1.2.post5.dev0'],
  ['1.0a1-1.dev2', '1.0a1.post1.dev2'],
  ['99999999999999999999.1', '99999999999999999999.1'],
])('PyPI names files of version %s after %s', (version, canonical) => {
  expect(canonicalVersion(version)).toBe(canonical)
})

it.each(['', '1.0+mine', '1.0-', '1..0', 'latest', '1.0 beta', '1.0.x', '0x1'])('%j is not a version', (version) => {
  expect(canonicalVersion(version)).toBeUndefined()
})

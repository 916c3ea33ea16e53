import {describe, expect, it} from 'vitest'
import List from '../../src/commands/list.ts'
import {run} from '../support/run.ts'

/**
 * The ten packages of the advisory skcsirt-sa-20170909-pypi-malicious-code, each with the project it imitated, the
 * technique that leads to it and its verdict by the bundled names.
 */
const ADVISORY = [
  ['acqusition', 'acquisition', 'omission', 'open'],
  ['apidev-coop', 'apidev-coop_cms', 'dropped-word', 'open'],
  ['bzip', 'bz2file', 'digits', 'open'],
  ['crypt', 'crypto', 'omission', 'refused'],
  ['django-server', 'django-server-guardian-api', 'truncation', 'open'],
  ['pwd', 'pwdhash', 'dropped-word', 'refused'],
  ['setup-tools', 'setuptools', 'separator', 'refused'],
  ['telnet', 'telnetsrvlib', 'truncation', 'open'],
  ['urlib3', 'urllib3', 'omission', 'open'],
  ['urllib', 'urllib3', 'digits', 'refused'],
] as const

describe('the ten names of the 2017 advisory', () => {
  it.each(ADVISORY)('%s is made from %s by %s, and is %s today', async (name, target, technique, verdict) => {
    const {result} = await run(List, target, '--all', '--verdict', 'any')
    const finding = result!.names.find((one) => one.name === name)
    expect(finding?.squats.map((squat) => squat.technique)).toContain(technique)
    expect(finding?.verdict).toBe(verdict)
  })
})

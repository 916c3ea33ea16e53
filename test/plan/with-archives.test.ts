import {describe, expect, it} from 'vitest'
import {uploadedAsOther, withArchives} from '../../src/plan/with-archives.ts'
import {entry, plan} from '../support/sample-plan.ts'

const uploaded = {updated: '2026-11-24T09:00:00Z', steps: {upload: '2026-11-24T08:00:00Z'}, answer: null}
const recorded = (sha256: string, file = 'out/requsts-0.0.0.tar.gz') => ({sdist: {file, sha256}})
const built = (sha256: string) => [{name: 'requsts', file: 'requsts-0.0.0.tar.gz', sha256}]
const after = (changes: object, archives: ReturnType<typeof built>) =>
  withArchives(plan([entry('requsts', changes)]), 'new', archives).entries[0]!.sdist

describe('the record of an archive', () => {
  it.each([
    ['is the one built', {}, built('b'), recorded('b', 'new/requsts-0.0.0.tar.gz').sdist],
    ['is replaced by a later build', recorded('a'), built('b'), recorded('b', 'new/requsts-0.0.0.tar.gz').sdist],
    ['goes if it was not built again', recorded('a'), [], undefined],
    [
      'stays as uploaded, whatever is built later',
      {...recorded('a'), progress: uploaded},
      built('b'),
      recorded('a').sdist,
    ],
    ['stays as uploaded, if it is not built again', {...recorded('a'), progress: uploaded}, [], recorded('a').sdist],
    [
      'follows the same bytes into another folder',
      {...recorded('b'), progress: uploaded},
      built('b'),
      recorded('b', 'new/requsts-0.0.0.tar.gz').sdist,
    ],
    [
      'is the one of another version, which is another file',
      {...recorded('a', 'out/requsts-0.0.1.tar.gz'), progress: uploaded},
      built('b'),
      recorded('b', 'new/requsts-0.0.0.tar.gz').sdist,
    ],
    [
      'is the first one of an upload that was never recorded',
      {progress: uploaded},
      built('b'),
      recorded('b', 'new/requsts-0.0.0.tar.gz').sdist,
    ],
  ] as const)('%s', (_, changes, archives, expected) => {
    expect(after(changes, [...archives])).toEqual(expected)
  })

  it('is reported where what was uploaded is not what was built', () => {
    const both = plan([entry('requsts', {...recorded('a'), progress: uploaded}), entry('reqests', recorded('a'))])
    expect(uploadedAsOther(both, built('b'))).toEqual(['requsts'])
    expect(uploadedAsOther(both, built('a'))).toEqual([])
    expect(uploadedAsOther(both, [])).toEqual([])
  })
})

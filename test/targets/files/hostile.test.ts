import {Readable} from 'node:stream'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {ForestallError} from '../../../src/errors.ts'
import {printable} from '../../../src/escape/terminal.ts'
import {asNormalized} from '../../../src/names/normalized-name.ts'
import {readTargetFiles} from '../../../src/targets/files/read.ts'

const anyKey = fc.constantFrom(
  ...[
    'name',
    'package',
    'packages',
    'project',
    'dependencies',
    'source',
    'purl',
    'components',
    'tool',
    'poetry',
    'group',
  ],
  ...[
    'build-system',
    'requires',
    'dependency-groups',
    'default',
    '_meta',
    'metadata',
    'lock-version',
    'bomFormat',
    'x',
  ],
)
const anyLeaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.constantFrom('rich>=1', 'pkg:pypi/rich@1', 'pkg:pypi/%', 'CycloneDX'),
)
const {tree} = fc.letrec((again) => ({
  tree: fc.oneof(
    {depthSize: 'small'},
    anyLeaf,
    fc.array(again('tree'), {maxLength: 4}),
    fc.dictionary(anyKey, again('tree')),
  ),
}))

/** Whatever stands in a file: targets in canonical form and printable remarks, or one sentence. */
async function survives(text: string): Promise<void> {
  try {
    const {targets, remarks} = await readTargetFiles(['-'], Readable.from([Buffer.from(text)]))
    expect(targets.filter(({name}) => asNormalized(name) === undefined)).toEqual([])
    expect(remarks.filter((remark) => printable(remark) !== remark)).toEqual([])
  } catch (error) {
    if (!(error instanceof ForestallError)) throw error
    expect(['usage', 'nothingToDo']).toContain(error.reason)
  }
}

it('any text', async () => {
  const line = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.stringMatching(/^[-\w.[\]<>=!~;@#\\/ "'():,]{0,30}$/),
    fc.constantFrom(
      'rich',
      'rich \\',
      '[x]',
      '[[package]]',
      'name = "rich"',
      '-e .',
      '#',
      'git+https://u:p@h/x#egg=rich',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line, {maxLength: 8}), (lines) => survives(lines.join('\n'))),
    {endOnFailure: true},
  )
})

it('any JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(anyKey, tree), (document) => survives(JSON.stringify(document))),
    {endOnFailure: true},
  )
})

it('any TOML', async () => {
  const {stringify} = await import('smol-toml')
  const known = [
    'lock-version',
    'package',
    'packages',
    'project',
    'tool',
    'build-system',
    'dependency-groups',
    'metadata',
  ]
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...known), tree), async (document) => {
      // Not every value of JSON has a form in TOML.
      const withoutNull = JSON.parse(JSON.stringify(document, (_key, value) => value ?? 'x'))
      await survives(stringify(withoutNull))
    }),
    {endOnFailure: true},
  )
})

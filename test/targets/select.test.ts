import {describe, expect, it} from 'vitest'
import {EXIT, ForestallError} from '../../src/errors.ts'
import type {NormalizedName} from '../../src/names/normalized-name.ts'
import {MAX_NAME_LENGTH} from '../../src/names/normalized-name.ts'
import {labelOf, parseLabel} from '../../src/targets/label.ts'
import {type Catalogue, parseTop, selectTargets, type TargetSelection} from '../../src/targets/select.ts'

const catalogue: Catalogue = {
  popular: ['boto3', 'requests', 'numpy'],
  registered: () => ['abacus', 'boto3', 'numpy', 'requests', 'zebra'],
  stdlib: new Set(['json', 'os', 'os-path', 'xml-etree']),
  slips: [
    {name: 'git' as NormalizedName, meant: null, weight: 99},
    {name: 'requirements-txt' as NormalizedName, meant: null, weight: 50},
  ],
}

function select(selection: Partial<TargetSelection>) {
  return selectTargets(
    {args: [], fromFiles: [], top: 0, stdlib: false, slips: false, aliases: [], ...selection},
    catalogue,
  )
}

const labels = (selection: Partial<TargetSelection>) => select(selection).map(labelOf)

function failure(run: () => unknown): {exit: number; message: string} {
  try {
    run()
  } catch (error) {
    if (error instanceof ForestallError) return {exit: error.exit, message: error.message}
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('selectTargets', () => {
  it('takes names as people write them, each once', () => {
    expect(labels({args: ['Requests', 'requests', 'ruamel.yaml', 'A__B', 'stdlib:json', 'slip:git', 'q']})).toEqual([
      'requests',
      'ruamel-yaml',
      'a-b',
      'stdlib:json',
      'slip:git',
      'q',
    ])
  })

  it('keeps a module, a slip and a project of one name apart', () => {
    expect(labels({args: ['json', 'stdlib:json', 'slip:json', 'stdlib:os.path']})).toEqual([
      'json',
      'stdlib:json',
      'slip:json',
      'stdlib:os-path',
    ])
  })

  it('puts arguments before files, the most downloaded, modules and slips', () => {
    const fromFiles = ['zebra', 'requests'].map((name) => parseLabel(name)!)
    expect(labels({args: ['numpy'], fromFiles, top: 2, stdlib: true, slips: true})).toEqual([
      'numpy',
      'zebra',
      'requests',
      'boto3',
      'stdlib:json',
      'stdlib:os',
      'slip:git',
      'slip:requirements-txt',
    ])
  })

  it('takes all registered projects, the ranked ones first', () => {
    expect(labels({top: parseTop('all')})).toEqual(['boto3', 'requests', 'numpy', 'abacus', 'zebra'])
    expect(labels({top: 1000})).toEqual(['boto3', 'requests', 'numpy'])
  })

  it('gives aliases to their targets', () => {
    const targets = select({
      args: ['Torch', 'stdlib:json'],
      aliases: ['torch=PyTorch', 'torch=pytorch', 'stdlib:json=js'],
    })
    expect(targets.map(({aliases}) => aliases)).toEqual([['pytorch'], ['js']])
  })

  it.each([
    ['', '"" is not a valid project name'],
    ['-x', '"-x" is not a valid project name'],
    ['é', '"é" is not a valid project name'],
    ['reque\u017Ft', '"reque\u017Ft" is not a valid project name'],
    ['a b', '"a b" is not a valid project name'],
    ['stdlib:', '"stdlib:" is not a valid project name'],
    ['stdlib:requests', '"requests" is not a module of Python\'s standard library that PyPI refuses'],
    ['x'.repeat(MAX_NAME_LENGTH + 1), `"${'x'.repeat(60)}…" is not a valid project name`],
  ])('refuses %j', (arg, message) => {
    expect(failure(() => select({args: [arg]}))).toEqual({exit: EXIT.usage, message})
  })

  it.each([
    ['requests[socks]>=2', 'Write `requests`: a target is the name of a project, and no more.'],
    ['Flask ~= 3', 'Write `flask`: a target is the name of a project, and no more.'],
    ['foo @ https://example.org/foo.zip', 'Write `foo`: a target is the name of a project, and no more.'],
    ['https://pypi.org/project/Requests/#files', 'Write `requests`: a target is the name of a project, and no more.'],
    ['./requirements.txt', 'If it is a file that lists projects, write `--file ./requirements.txt`.'],
    ['C:\\lock.txt', 'If it is a file that lists projects, write `--file C:\\lock.txt`.'],
    ['a b', expect.stringMatching(/^Check the spelling: /)],
  ])('says what to write for %j', (arg, hint) => {
    expect(() => select({args: [arg]})).toThrow(expect.objectContaining({hint}))
  })

  it.each([
    ['torch', '`--alias` takes `TARGET=ALIAS`, not "torch"'],
    ['torch=', '"" is not a valid project name'],
    ['=torch', '"" is not a valid project name'],
    ['torch=a=b', '"a=b" is not a valid project name'],
    ['numpy=np', '`--alias` names `numpy`, which is not one of the targets'],
  ])('refuses --alias %j', (alias, message) => {
    expect(failure(() => select({args: ['torch'], aliases: [alias]}))).toEqual({exit: EXIT.usage, message})
  })

  it('says that there is nothing to do where nothing was asked for', () => {
    expect(failure(() => select({})).exit).toBe(EXIT.nothingToDo)
  })
})

describe('parseTop', () => {
  it.each([
    ['1', 1],
    ['250', 250],
    ['all', Number.POSITIVE_INFINITY],
  ])('%s', (written, count) => {
    expect(parseTop(written)).toBe(count)
  })

  it.each(['', '0', '-1', '1.5', 'ten', '1e3', ' 5', '9999999999', 'ALL'])('refuses %j', (written) => {
    expect(failure(() => parseTop(written)).exit).toBe(EXIT.usage)
  })
})

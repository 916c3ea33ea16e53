import {describe, expect, it} from 'vitest'
import {resolvePurls} from '../../src/targets/purl-arguments.ts'

describe('targets given as package URLs', () => {
  it.each([
    ['pkg:pypi/requests', 'requests'],
    ['pkg:pypi/Django@5.0', 'django'],
    ['PKG:PyPI/ruamel.yaml@0.18?x=y#z', 'ruamel.yaml'],
    ['pkg://pypi/zope%2Einterface@5', 'zope.interface'],
    ['requests', 'requests'],
    ['stdlib:json', 'stdlib:json'],
  ])('%s', async (written, name) => {
    expect(await resolvePurls([written])).toEqual([name])
  })

  it.each(['pkg:npm/left-pad@1', 'pkg:pypi/', 'pkg:', 'pkg:pypi/%', 'pkg:pypi/acme/requests@1'])(
    'refuses %s',
    async (written) => {
      await expect(resolvePurls(['ok', written])).rejects.toThrow('is not the package URL of a PyPI project')
    },
  )
})

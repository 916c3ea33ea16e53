import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readTree} from '../../../src/check/read-tree.ts'
import {EXIT} from '../../../src/errors.ts'
import {folderOf} from '../../support/target-folder.ts'

const namesIn = async (...paths: string[]) => (await readTree(paths)).mentions.map(({name}) => name)

describe('a tree', () => {
  it('is read without what tools put there, links, and what is not text', async () => {
    const folder = folderOf({
      'requirements.txt': 'flask\n-r extra.lst\n-c limits.lst\n',
      'extra.lst': 'rich\n',
      'limits.lst': 'limited\n',
      'node_modules/x/requirements.txt': 'no\n',
      '.venv/requirements.txt': 'no\n',
      '.git/requirements.txt': 'no\n',
      'sub/requirements.txt': 'tox\n',
      'sub/requirements-old.txt': Buffer.from([0, 1, 2]),
      'sub/setup.py': 'pass\n',
    })
    const outside = folderOf({'requirements.txt': 'outside\n'})
    symlinkSync(join(outside, 'requirements.txt'), join(folder, 'requirements-linked.txt'))
    symlinkSync(outside, join(folder, 'linked'))
    symlinkSync(folder, join(folder, 'circle'))
    const {mentions, read, skipped} = await readTree([folder])
    expect(mentions.map(({name}) => name)).toEqual(['flask', 'tox', 'rich'])
    expect(read).toBe(4)
    expect(skipped).toEqual({binary: 1, large: 0, links: 3, unreadable: 0})
  })

  it('is not left by includes', async () => {
    const outside = folderOf({'secret.txt': 'outside\n'})
    const folder = folderOf({
      'requirements.txt': `flask\n-r ${outside}/secret.txt\n-r ../x\n-r https://example.com/x\n-r gone\n`,
    })
    mkdirSync(join(folder, 'sub'))
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'sub', 'linked.lst'))
    writeFileSync(join(folder, 'sub', 'requirements.txt'), '-r linked.lst\n')
    expect(await namesIn(folder)).toEqual(['flask'])
  })

  it('is named by files too, whatever they are called', async () => {
    const folder = folderOf({
      deps: 'flask>=2\n',
      notes: 'Some words.\nThat name nothing at all.\npip install rich\n',
      'README.md': '`pip install tox`',
    })
    expect(await namesIn(join(folder, 'deps'))).toEqual(['flask'])
    expect(await namesIn(join(folder, 'notes'))).toEqual(['rich'])
    expect(await namesIn(join(folder, 'README.md'), join(folder, 'deps'), folder)).toEqual(['tox', 'flask'])
  })

  it('that is not there is an error', async () => {
    await expect(readTree(['/no/such/folder'])).rejects.toMatchObject({exit: EXIT.usage})
  })
})

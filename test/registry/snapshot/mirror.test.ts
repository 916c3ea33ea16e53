import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {mirrorSnapshot} from '../../../src/registry/snapshot/mirror.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'forestall-mirror-'))
})
afterEach(() => rm(root, {recursive: true, force: true}))

/** Writes a tree of files; a path that ends in `/` is a folder. */
async function tree(files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, path.endsWith('/') ? path : dirname(path)), {recursive: true})
    if (!path.endsWith('/')) await writeFile(join(root, path), content)
  }
}

const namesOf = async (path = root): Promise<string[]> =>
  (await (await mirrorSnapshot(path)).readText()).toString().trimEnd().split('\n')

const json = (...names: string[]): string =>
  JSON.stringify({meta: {'api-version': '1.1', '_last-serial': 7}, projects: names.map((name) => ({name}))})
const html = (...names: string[]): string =>
  `<!DOCTYPE html><html><body>${names.map((name) => `<a href="${name}/">${name}</a><br/>`).join('\n')}</body></html>`

describe('a bandersnatch mirror', () => {
  it.each([
    ['index.v1_json', json('flask', 'requests')],
    ['index.v1_html', html('flask', 'requests')],
    ['index.html', html('flask', 'requests')],
  ])('is read from %s', async (file, content) => {
    await tree({[`web/simple/${file}`]: content})
    expect(await namesOf()).toEqual(['flask', 'requests'])
  })

  it('is read from its JSON index where it has several', async () => {
    await tree({'web/simple/index.html': html('old'), 'web/simple/index.v1_json': json('new')})
    expect(await namesOf()).toEqual(['new'])
  })

  it.each(['', 'web', 'web/simple'])('may be named by its folder %j', async (folder) => {
    await tree({'web/simple/index.html': html('flask'), status: '26400000', 'web/last-modified': '20261120T03:04:05\n'})
    const {identity} = await mirrorSnapshot(join(root, folder))
    expect(identity).toMatchObject({names: 1, serial: 26_400_000, asOf: '2026-11-20T03:04:05.000Z'})
  })

  it('is read from its folders where it has no index', async () => {
    await tree({
      'web/simple/flask/': '',
      'web/simple/a/index.html': '',
      'web/simple/versions/': '',
      'web/simple/x.txt': '',
    })
    expect(await namesOf()).toEqual(['a', 'flask', 'versions'])
  })

  it('is read with hash-index, where projects lie under their first letter', async () => {
    await tree({
      'web/simple/a/a/': '',
      'web/simple/a/apple/': '',
      'web/simple/f/flask/': '',
      'web/simple/v/versions/': '',
    })
    expect(await namesOf()).toEqual(['a', 'apple', 'flask', 'versions'])
  })

  it('of projects with one letter only is not taken for one with hash-index', async () => {
    await tree({'web/simple/a/versions/': '', 'web/simple/b/index.html': ''})
    expect(await namesOf()).toEqual(['a', 'b'])
  })

  it('has its serial from status, as the index is written before that is known', async () => {
    await tree({'web/simple/index.v1_json': json('flask'), status: '12\n'})
    expect((await mirrorSnapshot(root)).identity.serial).toBe(12)
  })

  it('says what it cannot know', async () => {
    await tree({'web/simple/index.html': html('flask'), status: '12', todo: '13\nNew.One 13\n'})
    const {caveats} = await mirrorSnapshot(root)
    expect(await namesOf()).toEqual(['flask', 'new-one'])
    expect(caveats.join('\n')).toMatch(
      /without a release.*\n.*running or was interrupted; the 1 projects.*\n.*far fewer than PyPI/,
    )
  })

  it.each([
    ['an empty folder', {'web/simple/': ''}, /does not name a project/],
    ['a damaged index', {'web/simple/index.v1_json': '{"meta"'}, /not a complete JSON/],
    ['an index cut off', {'web/simple/index.html': '<html><a>flask</a>'}, /ends before/],
  ])('that is %s is bad input', async (_, files, why) => {
    await tree(files as unknown as Record<string, string>)
    await expect(mirrorSnapshot(root)).rejects.toMatchObject({exit: 5, message: expect.stringMatching(why)})
  })
})

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import {openConfig} from '../../src/config/open.ts'
import {forestall} from '../support/forestall.ts'
import {folderOf} from '../support/target-folder.ts'

/** Runs `init` in a folder with these files. */
async function initIn(files: Readonly<Record<string, string>>, ...flags: string[]) {
  const home = folderOf({...files, 'names.csv': 'requests\nacme-site\n'})
  const env = {FORESTALL_CACHE_DIR: join(home, 'cache'), FORESTALL_DATA_DIR: join(home, 'data')}
  return {home, ...(await forestall(['init', '--index', 'names.csv', ...flags], {home, env}))}
}

const PYPROJECT = '[project]\nname = "Acme.Site"\ndependencies = ["requests"]\n'
const UV_LOCK = `version = 1
[[package]]
name = "acme-site"
version = "1.0"
source = { editable = "." }
[[package]]
name = "requests"
version = "2.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "acme-billing"
version = "3.0"
source = { registry = "https://pypi.acme.example/simple" }
`

describe('forestall init', () => {
  it('writes a config that is one', async () => {
    const {home, stdout} = await initIn({'pyproject.toml': PYPROJECT, 'uv.lock': UV_LOCK}, '--json')
    const document = JSON.parse(stdout)
    expect(await schemaErrors('init', document)).toEqual([])
    expect((await openConfig(home))?.settings).toEqual({
      targets: ['acme-site'],
      files: ['uv.lock'],
      mine: ['acme-site'],
      internal: ['acme-billing'],
    })
    expect(readFileSync(join(home, 'forestall.toml'), 'utf8')).toBe(document.text)
  })

  it('takes other dependency files where there is no lock file', async () => {
    const {home} = await initIn({'requirements.txt': 'requests\nacme-x @ git+https://git.acme.example/x\n'})
    expect((await openConfig(home))?.settings).toEqual({files: ['requirements.txt'], internal: ['acme-x']})
  })

  it('holds a project for internal that says it is', async () => {
    const {home} = await initIn({'pyproject.toml': `${PYPROJECT}classifiers = ["Private :: Do Not Upload"]\n`})
    expect((await openConfig(home))?.settings).toMatchObject({targets: ['acme-site'], internal: ['acme-site']})
  })

  it.each([{'forestall.toml': 'owner = "ada"\n'}, {'pyproject.toml': '[tool.forestall]\nowner = "ada"\n'}])(
    'writes over nothing without being told: %j',
    async (files) => {
      const [[file, text]] = Object.entries(files) as [[string, string]]
      const {home, exit, stderr} = await initIn(files)
      expect(exit).toBe(2)
      expect(stderr).toContain(`There is a config already: ${file}`)
      expect(readFileSync(join(home, file), 'utf8')).toBe(text)
      expect((await initIn(files, '--force')).exit).toBe(0)
    },
  )

  it('says where there is nothing to take', async () => {
    const {exit, stdout} = await initIn({})
    expect(exit).toBe(0)
    expect(stdout).toContain('No name and no dependency file was found')
  })
})

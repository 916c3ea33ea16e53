import {readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import Config from '../../src/commands/config.ts'
import {forestall} from '../support/forestall.ts'
import {run} from '../support/run.ts'
import {folderOf} from '../support/target-folder.ts'

const NAMES = 'requests\nflask\ntorch\nrequestes\n'
const COMPANY = `targets = ["requests", "acme-billing"]
files = ["requirements.txt"]
internal = ["acme-*"]
mine = ["flask", "nobody-of-ours"]
allow = ["requestes"]
index = "names.txt"
owner = "ada"
reviewed = "reviewed.tsv"
[aliases]
torch = ["pytorch"]
tensorflow = ["tf"]
[plan]
budget = 2
author = "Acme Security"
email = "security@example.com"
output = "plans/acme.json"
`
const FILES = {'forestall.toml': COMPANY, 'requirements.txt': 'torch\n', 'names.txt': NAMES, 'sub/x.txt': ''}

/** Runs the program in a folder with these files, in a folder of it. */
async function inFolder(files: Readonly<Record<string, string>>, below = '') {
  const home = folderOf(files)
  const env = {FORESTALL_CACHE_DIR: join(home, 'cache'), FORESTALL_DATA_DIR: join(home, 'data')}
  return {
    home,
    run: (line: string, more: Record<string, string> = {}) =>
      forestall(line.split(' '), {home: join(home, below), env: {...env, ...more}}),
  }
}

describe('forestall config', () => {
  it('says where each setting comes from', async () => {
    const {stdout, result} = await run(Config, 'requests', '--index', 'https://ada:secret@pypi.example/', '--json')
    expect(await schemaErrors('config', JSON.parse(stdout))).toEqual([])
    expect(result?.settings.filter(({source}) => source !== 'default')).toEqual([
      {key: 'targets', value: ['requests'], source: 'flag', at: 'TARGET'},
      {key: 'index', value: 'https://pypi.example/', source: 'flag', at: '--index'},
    ])
  })

  it('shows a config, what the command line adds, and what goes before it', async () => {
    const {run} = await inFolder(FILES, 'sub')
    const {stdout} = await run('config --budget 5 --allow x --json', {FORESTALL_INDEX: 'other.txt'})
    const {file, settings} = JSON.parse(stdout)
    expect(file).toBe('../forestall.toml')
    expect(settings.map(({key, value, at}: Record<string, unknown>) => `${key} ${value} ${at}`)).toEqual([
      'targets requests,acme-billing ../forestall.toml:1',
      'files ../requirements.txt ../forestall.toml:2',
      'internal acme-* ../forestall.toml:3',
      'mine flask,nobody-of-ours ../forestall.toml:4',
      'allow x --allow',
      'allow requestes ../forestall.toml:5',
      'aliases torch=pytorch,tensorflow=tf ../forestall.toml:9',
      'index other.txt FORESTALL_INDEX',
      'owner ada ../forestall.toml:7',
      'reviewed ../reviewed.tsv ../forestall.toml:8',
      'plan.budget 5 --budget',
      'plan.per-day 4 null',
      'plan.author Acme Security ../forestall.toml:14',
      'plan.email security@example.com ../forestall.toml:15',
      'plan.url null null',
      'plan.output ../plans/acme.json ../forestall.toml:16',
    ])
  })

  it('never hands control characters to the terminal', async () => {
    const {run} = await inFolder({'forestall.toml': 'files = ["\\u202Ea.txt"]\nallow = ["x"]\n'})
    const {stdout, stderr} = await run('config')
    expect(stdout + stderr).toContain('\\u{202e}a.txt')
    expect(stdout + stderr).not.toContain('\u202e')
  })
})

describe('the commands by one config', () => {
  it('take targets, files, aliases and the index from it, from a folder below as well', async () => {
    const {run} = await inFolder(FILES, 'sub')
    const {targets, names, index} = JSON.parse((await run('list --limit 400 --json')).stdout)
    expect(targets.map(({name, mine, internal}: Record<string, unknown>) => [name, mine, internal])).toEqual([
      ['requests', false, false],
      ['acme-billing', false, true],
      ['torch', false, false],
    ])
    expect(index.names).toBe(4)
    expect(names.some(({squats}: {squats: {seed: string}[]}) => squats.some(({seed}) => seed === 'pytorch'))).toBe(true)
  })

  it('let flags win', async () => {
    const {run} = await inFolder(FILES)
    const {targets} = JSON.parse((await run('list flask -n 1 --json')).stdout)
    expect(targets).toMatchObject([{name: 'flask', mine: true}])
    const {targets: none} = JSON.parse((await run('list flask -n 1 --json --no-config')).stdout)
    expect(none).toMatchObject([{name: 'flask', mine: false}])
    expect((await run('list --no-config')).exit).toBe(3)
  })

  it('plan, build and export without another word', async () => {
    const {home, run} = await inFolder(FILES)
    expect((await run('plan')).exit).toBe(0)
    const plan = JSON.parse(readFileSync(join(home, 'plans/acme.json'), 'utf8'))
    expect(plan).toMatchObject({
      budget: 2,
      placeholder: {author: 'Acme Security', email: 'security@example.com', url: null},
      targets: [{name: 'requests'}, {name: 'acme-billing', internal: true}, {name: 'torch'}],
    })
    for (const line of [
      'build',
      'checklist',
      'status --no-live',
      'block -n 3',
      'review --no-live --legitimate requestes',
    ]) {
      const {exit, stderr} = await run(line)
      expect(`${line}: ${exit} ${exit === 0 ? '' : stderr}`).toBe(`${line}: 0 `)
    }
    expect(readFileSync(join(home, 'reviewed.tsv'), 'utf8')).toContain('requestes')
    expect((await run('plan --set all=ask')).exit).toBe(0)
    expect((await run('request')).stdout).toContain('requests')
  }, 60_000)

  it('take up in an existing plan what the config names besides', async () => {
    const {run} = await inFolder({...FILES, 'forestall.toml': 'targets = ["requests"]\nindex = "names.txt"\n'})
    await run('plan flask --no-config --index names.txt')
    const {targets} = JSON.parse((await run('plan --json')).stdout)
    expect(targets.map(({name}: {name: string}) => name)).toEqual(['flask', 'requests'])
    await run('plan flask -o other.json --no-config --index names.txt')
    const other = JSON.parse((await run('plan -o other.json --json')).stdout)
    expect(other.targets.map(({name}: {name: string}) => name)).toEqual(['flask'])
  }, 60_000)

  it('judge names by its targets, and check by its words', async () => {
    const {home, run} = await inFolder({
      ...FILES,
      'new.txt': 'requessts\nnumpyy\n',
      'install.sh': 'pip install acme-x requestes\n',
    })
    const {targets, names} = JSON.parse((await run('screen new.txt --json')).stdout)
    expect(targets).toBe(3)
    expect(names).toMatchObject([{name: 'requessts'}, {name: 'numpyy', targets: []}])
    const {counts} = JSON.parse((await run('check --json')).stdout)
    expect(counts).toMatchObject({internal: 1, allowed: 1, unclaimed: 0})
    expect(home).toBeTruthy()
  }, 60_000)
})

describe('a config that has lost a target', () => {
  it('leaves it in the plan, which says so, until that lets go', async () => {
    const {home, run} = await inFolder({'forestall.toml': 'targets = ["flask", "numpy"]\nplan.budget = 2\n'})
    expect((await run('plan')).stderr).not.toContain('no longer names')
    writeFileSync(join(home, 'forestall.toml'), 'targets = ["flask"]\n')
    const said = 'Note: The plan keeps a target that the config no longer names: numpy.'
    expect((await run('plan')).stderr).toContain(said)
    expect((await run('plan flask')).stderr).not.toContain(said)
    expect((await run('plan --retarget')).stderr).not.toContain(said)
    expect((await run('plan')).stderr).not.toContain(said)
  }, 60_000)
})

describe('a config of somebody else', () => {
  it('says once which other config of its folder does not count', async () => {
    const {run} = await inFolder({
      'forestall.toml': 'targets = ["flask"]',
      'pyproject.toml': '[tool.forestall]\ntargets = ["numpy"]\n',
    })
    const said = 'Note: `[tool.forestall]` of pyproject.toml does not count, since forestall.toml is there.'
    const first = await run('list -n 1 --json')
    expect(JSON.parse(first.stdout).targets).toMatchObject([{name: 'flask'}])
    expect((await run('list -n 1')).stderr).toContain(said)
    expect((await run('list -n 1')).stderr).not.toContain(said)
  })

  it('is said on first use, and again when it changes', async () => {
    const {run} = await inFolder(FILES)
    const said = 'Note: forestall.toml is in force here, with `index` names.txt, `files` requirements.txt,'
    expect((await run('list -n 1')).stderr).toContain(said)
    expect((await run('list -n 1')).stderr).not.toContain('is in force here')
  })

  it.each([
    ['index = "https://index.example/simple/"', '`index` leads out of the folder that is checked'],
    ['index = "../names.txt"', '`index` leads out of the folder that is checked'],
    ['files = ["/etc/passwd"]', '`files` leads out of the folder that is checked'],
    ['plan.output = "../plan.json"', '`plan.output` lies outside the folder of the config'],
  ])('decides nothing about a check of its own folder: %s', async (toml, message) => {
    const {home, run} = await inFolder(
      {'stranger/forestall.toml': toml, 'stranger/a/requirements.txt': 'flask\n'},
      'stranger',
    )
    symlinkSync(tmpdir(), join(home, 'stranger', 'link'))
    for (const line of ['check', 'check a', `check ${home}`, 'check link', 'check link/below']) {
      const {exit, stderr} = await run(line)
      expect(`${exit} ${stderr.replace(/\s*\n ›\s*/g, ' ')}`).toContain(message)
    }
  })

  it('may lead elsewhere where others are checked, and where the command line says otherwise', async () => {
    const index = 'index = "../names.txt"'
    const {run} = await inFolder(
      {'own/forestall.toml': index, 'other/requirements.txt': 'flask\n', 'names.txt': NAMES},
      'own',
    )
    expect((await run('check ../other')).exit).toBe(0)
    expect((await run('check . --index ../names.txt')).exit).toBe(0)
    expect((await run('check . --no-config --index ../names.txt')).exit).toBe(0)
  })
})

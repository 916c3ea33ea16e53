import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {readPlan} from '../../src/plan/plan-file.ts'
import {entry, plan} from '../support/sample-plan.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-plan-file-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const SOUND = JSON.stringify(plan([entry('requsts'), entry('reqests')]), null, 2)

async function read(text: string) {
  const path = join(folder, 'plan.json')
  await writeFile(path, text)
  return readPlan(path)
}

/** What a person is told: the message without the folder, and the hint. */
async function complaint(text: string): Promise<string> {
  const error = await read(text).then(
    () => undefined,
    (thrown) => thrown,
  )
  expect(error).toMatchObject({exit: 5})
  return `${error.message.replace(`${folder}/`, '')} | ${error.hint}`
}

describe('a plan that was edited by hand', () => {
  it('may begin with a byte order mark', async () => {
    expect((await read(`\uFEFF${SOUND}`)).entries).toHaveLength(2)
  })

  it.each([
    ['"route": "register"', '"route": "Ask"', /entry `requsts`: `Ask` is not a route \| Use `ask`\.$/],
    ['"route": "register"', '"route": "block"', /`block` is not a route \| Use one of `register`, `ask`, /],
    ['"version": "0.0.0"', '"version": "v1"', /entry `requsts`: `v1` is not a canonical version \| .*PEP 440/],
    ['"date": "2026-11-23"', '"date": "soon"', /entry `requsts`: `date` is `soon`, which .*YYYY-MM-DD/],
    ['"note": ""', '"notes": ""', /entry `requsts`: `notes` is not a field here \| Did you mean `note`\?/],
    ['"note": ""', '"nothing": ""', /entry `requsts`: `nothing` is not a field here \| Take it out\./],
    [/,\s*"note": ""/, '', /entry `requsts`: `note` is missing/],
    ['"route": "register"', '"route": "register", "rout": "ask"', /`rout` is not .* \| Did you mean `route`\?/],
    ['"budget": 8', '"budgt": 8', /^plan\.json, line \d+: `budgt` is not a field here \| Did you mean `budget`\?/],
    ['"author": ', '"autor": ', /`autor` is not a field here \| Did you mean `author`\?/],
    ['"exposure": ', '"exposur": ', /`exposur` is not a field here \| Did you mean `exposure`\?/],
    ['"likelihood": ', '"likelyhood": ', /`likelyhood` is not a field here \| Did you mean `likelihood`\?/],
    ['"budget": 8', '"budget": "8"', /`budget` is `"8"`, which is not a whole number/],
    ['"name": "reqests"', '"name": "requsts"', /entry `requsts`: the plan has the name twice/],
    ['"entries"', '// mine\n"entries"', /: a comment, which JSON does not allow \| Take it out; .*`note`/],
    ['"budget": 8', '"budget": 1e400', /`budget` is `Infinity`, which is not a whole number/],
    ['"budget": 8', '"budget": 99999999999', /`budget` is `99999999999`, which is more than 100000 /],
    [
      '"route": "register"',
      '"route": "register", "route": "ask"',
      /: the key `route` stands twice \| Take one of the two out/,
    ],
    ['"route": "register"', 'route: "register"', /: `route` without double quotes, which is not JSON/],
    [/^.*$/s, '[]', /^plan\.json is not a Forestall plan: it is not an object/],
    [/^.*$/s, ' ', /^plan\.json is not a Forestall plan: it is empty/],
    [/\}\s*\]\s*\}\s*$/, '},\n]}', /: a comma before a closing bracket, which JSON does not allow/],
    ['forestall/plan/v1', 'forestall/plan/v9', /is not a Forestall plan: `schema` is `forestall\/plan\/v9`/],
  ])('%s → %s', async (from, to, words) => {
    expect(await complaint(SOUND.replace(from, to))).toMatch(words)
  })

  it('is refused by the line', async () => {
    const text = SOUND.replace('"version": "0.0.0"', '"version": "v1"')
    const line = text.split('\n').findIndex((one) => one.includes('"v1"')) + 1
    expect(await complaint(text)).toContain(`plan.json, line ${line}, entry \`requsts\`:`)
  })
})

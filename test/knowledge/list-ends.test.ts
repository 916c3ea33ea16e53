import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {portfolioOf} from '../../src/engine/rank/portfolio.ts'
import {listEndOf} from '../../src/engine/reverse/list-ends.ts'
import {openListEnds} from '../../src/knowledge/list-ends.ts'
import {type Knowledge, openKnowledge} from '../../src/knowledge/open.ts'
import {project} from '../support/world.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'forestall-ends-'))
})
afterEach(() => rm(root, {recursive: true, force: true}))

const context = () => ({cacheDir: join(root, 'cache'), dataDir: join(root, 'data'), quiet: true, warn: () => {}})
const folder = () => join(root, 'cache', 'reverse', 'list-ends')

async function knowing(...names: string[]): Promise<Knowledge> {
  const index = join(root, `${names.length}.txt`)
  await writeFile(index, `${names.join('\n')}\n`)
  return openKnowledge({...context(), index})
}

function catalogueOf({aliases, popularity}: Knowledge) {
  return portfolioOf(['requests', 'numpy'].map(project), aliases, popularity, {isOpen: () => true})
}

it('are made only if many names are to come, kept, and those that the engine finds', async () => {
  const knowledge = await knowing('requests', 'numpy')
  const catalogue = catalogueOf(knowledge)
  expect(await openListEnds('digest', catalogue, knowledge, context(), false)).toBeUndefined()
  const made = (await openListEnds('digest', catalogue, knowledge, context(), true))!
  const kept = (await openListEnds('digest', catalogue, knowledge, context(), false))!
  for (const [i, entry] of catalogue.entries()) {
    expect(made.at(i)).toEqual(listEndOf(knowledge.screener, entry))
    expect(kept.at(i)).toEqual(made.at(i))
  }
  expect(await readdir(folder())).toHaveLength(1)
})

it('are made again for other registered names, and in place of what is damaged or no longer so', async () => {
  const knowledge = await knowing('requests', 'numpy')
  const catalogue = catalogueOf(knowledge)
  const before = (await openListEnds('digest', catalogue, knowledge, context(), true))!
  const [file = ''] = await readdir(folder())
  const path = join(folder(), file)
  const content = await readFile(path)
  await writeFile(path, content.with(30, content[30]! ^ 1))
  expect(await openListEnds('digest', catalogue, knowledge, context(), false)).toBeUndefined()

  const others = await knowing('requests', 'numpy', 'request')
  const after = (await openListEnds('digest', catalogueOf(others), others, context(), true))!
  expect(after.at(0).openWeight).toBeLessThan(before.at(0).openWeight)
  expect(after.at(1)).toEqual(before.at(1))

  // As if the engine had changed, and nobody had told the digest.
  await openListEnds('digest', catalogue, knowledge, context(), true)
  expect(await openListEnds('digest', catalogue.toReversed(), knowledge, context(), false)).toBeUndefined()
})

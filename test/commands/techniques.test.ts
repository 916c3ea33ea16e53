import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../../src/assets/schemas.ts'
import Techniques from '../../src/commands/techniques.ts'
import {run} from '../support/run.ts'
import {techniques} from '../support/world.ts'

describe('forestall techniques', () => {
  it('lists each with an example', async () => {
    const {stdout} = await run(Techniques)
    for (const {id} of techniques) expect(stdout).toContain(`${id} `)
    expect(stdout).toContain('requests → requsts')
  })

  it('is a document under --json', async () => {
    const {stdout} = await run(Techniques, '--json')
    const document = JSON.parse(stdout)
    expect(await schemaErrors('techniques', document)).toEqual([])
    expect(document.techniques.map(({id}: {id: string}) => id)).toEqual(techniques.map(({id}) => id))
  })
})

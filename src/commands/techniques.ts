import {BaseCommand} from '../cli/base-command.ts'

/** `forestall techniques --json`. */
export interface TechniqueList {
  readonly schema: 'forestall/techniques/v1'
  readonly techniques: readonly {
    readonly id: string
    readonly title: string
    readonly summary: string
    readonly example: {readonly seed: string; readonly variant: string}
  }[]
}

export default class Techniques extends BaseCommand {
  static override summary = 'list the techniques look-alikes are made by, with an example each'

  async run(): Promise<TechniqueList> {
    await this.parse(Techniques)
    const [{openTechniques}, {techniqueTable}] = await Promise.all([
      import('../knowledge/model.ts'),
      import('../report/technique-table.ts'),
    ])
    const techniques = openTechniques()
    this.write(techniqueTable(techniques))
    return {
      schema: 'forestall/techniques/v1',
      techniques: techniques.map(({id, title, summary, example}) => ({id, title, summary, example})),
    }
  }
}

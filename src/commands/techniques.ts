import {BaseCommand} from '../cli/base-command.ts'
import type {TechniqueList} from '../techniques/technique-list.ts'

export default class Techniques extends BaseCommand {
  static override summary = 'list the techniques that look-alikes are made with, each with an example'

  async run(): Promise<TechniqueList> {
    await this.parse(Techniques)
    const [{techniques}, {renderTechniques}] = await Promise.all([
      import('../services/techniques.ts'),
      import('../report/techniques.ts'),
    ])
    const list = techniques()
    this.write(renderTechniques(list, this.screen))
    return list
  }
}

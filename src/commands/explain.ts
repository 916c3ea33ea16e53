import {Args, type Interfaces} from '@oclif/core'
import {BaseCommand} from '../cli/base-command.ts'
import {indexFlag} from '../cli/index-flag.ts'
import type {Explanation} from '../plan/explain.ts'

export default class Explain extends BaseCommand {
  static override summary = "explain one name: PyPI's rules one by one, what it resembles and how, its risk"
  static override examples = [
    '<%= config.bin %> <%= command.id %> reqeusts',
    '<%= config.bin %> <%= command.id %> os.path',
  ]
  static override args = {
    name: Args.string({required: true, ignoreStdin: true, description: 'the name, as somebody might type it'}),
  }
  static override flags = {index: indexFlag}

  async run(): Promise<Explanation> {
    const parsed = await this.parse(Explain)
    const flags: Interfaces.InferredFlags<typeof Explain.flags> = parsed.flags
    const [{explainAsked}, {explanationText}] = await Promise.all([
      import('../cli/explain-asked.ts'),
      import('../report/explanation.ts'),
    ])
    const explanation = await explainAsked(parsed.args.name, flags, this.surroundings())
    this.write(explanationText(explanation))
    return explanation
  }
}

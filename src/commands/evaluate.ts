import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {indexFlag} from '../cli/flags.ts'
import type {EvaluationSummary} from '../evaluate/summary.ts'

export default class Evaluate extends BaseCommand {
  static override summary = 'measure how many known squats the lists contain, and how high they rank them'
  static override description =
    'Reads a TSV or CSV file with a header that has at least the columns squat and target, or malicious_package and target_package. Without a file, uses the documented historic squats that come with Forestall.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> pairs.tsv',
    '<%= config.bin %> <%= command.id %> pairs.tsv --victims mistakes.tsv',
  ]
  static override args = {
    pairs: Args.string({ignoreStdin: true, description: 'table of known squats; - is stdin'}),
  }
  static override flags = {
    victims: Flags.string({
      description:
        'table of names written by mistake, with the columns wrong and meant (kind llm-hallucination: invented by a model)',
      helpValue: 'FILE',
    }),
    index: indexFlag,
  }

  async run(): Promise<EvaluationSummary> {
    const {args, options} = await this.read(Evaluate)
    const [{evaluate}, {renderEvaluate}] = await Promise.all([
      import('../services/evaluate.ts'),
      import('../report/evaluate.ts'),
    ])
    const summary = await evaluate(args.pairs, options, this.context())
    this.write(renderEvaluate(summary, this.screen))
    return summary
  }
}

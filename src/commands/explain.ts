import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {indexFlag, liveFlag, ownerFlag} from '../cli/flags.ts'
import {EXIT} from '../errors.ts'
import type {WatchedExplanation} from '../explain/document.ts'
import {DEFAULT_PLAN} from '../plan/types.ts'

export default class Explain extends BaseCommand {
  static override summary = "explain one name: PyPI's rules one by one, what it resembles and how, its risk"
  static override description =
    'For a placeholder of your own, also says how to hand the name over to somebody who asks for it. A placeholder is recognised by its marker with `--live`, otherwise by the plan.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> reqeusts',
    '<%= config.bin %> <%= command.id %> os.path',
    '<%= config.bin %> <%= command.id %> acme-biling --target acme-billing',
    '<%= config.bin %> <%= command.id %> reqeusts --live',
    {
      description: 'Remember that PyPI refused the name: its list of prohibited names is not public',
      command: `<%= config.bin %> <%= command.id %> reqeusts --reply "The name 'reqeusts' isn't allowed."`,
    },
  ]
  static override args = {
    name: Args.string({required: true, ignoreStdin: true, description: 'the name, as somebody might type it'}),
  }
  static override flags = {
    index: indexFlag,
    live: liveFlag,
    owner: ownerFlag,
    reply: Flags.string({
      helpValue: 'TEXT',
      description:
        'PyPI’s answer to an upload of the name, as pasted; - is stdin. It is remembered if the name is prohibited, too similar to a project, or somebody’s',
    }),
    target: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpGroup: 'TARGET',
      helpValue: 'TARGET',
      description: 'hold the name against this target only, popular or not [default: every one that is known]',
    }),
    verbose: Flags.boolean({description: 'show what the rank is made of: features, weights and their effects'}),
    plan: Flags.string({
      helpValue: 'FILE',
      description: `plan that may contain the name [default: ${DEFAULT_PLAN}, if it exists]`,
    }),
  }

  async run(): Promise<WatchedExplanation> {
    const {args, options} = await this.read(Explain)
    const [{explain}, {renderExplain}] = await Promise.all([
      import('../services/explain.ts'),
      import('../report/explain/index.ts'),
    ])
    const explanation = await explain(args.name, options, this.context())
    this.write(renderExplain(explanation, {screen: this.screen, verbose: options.verbose}))
    if (explanation.live === 'unknown') process.exitCode = EXIT.index
    return explanation
  }
}

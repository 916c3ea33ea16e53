import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {indexFlag, planFlags, targetArgs, targetFlags} from '../cli/flags.ts'
import type {Plan as PlanDocument} from '../plan/types.ts'

export default class Plan extends BaseCommand {
  static override summary = 'choose names within a budget and write a plan file, or bring a plan up to date'
  static override description =
    'An existing plan is updated: its figures are refreshed, and every decision you made is kept (routes, versions, notes, progress).'
  static override examples = [
    '<%= config.bin %> <%= command.id %> requests --budget 12',
    '<%= config.bin %> <%= command.id %> --file requirements.txt --route ask',
    '<%= config.bin %> <%= command.id %> --import forestall-progress.json',
  ]
  static override args = targetArgs
  static override flags = {
    ...targetFlags,
    budget: planFlags.budget,
    'per-day': planFlags['per-day'],
    start: Flags.string({
      helpGroup: 'PLAN',
      helpValue: 'DATE',
      description: 'first day of uploading, as YYYY-MM-DD [default: today]',
    }),
    route: Flags.option({
      options: ['register', 'ask', 'organisation', 'watch'] as const,
      helpGroup: 'PLAN',
      description:
        'what to do about new names: upload a placeholder, ask PyPI to prohibit them, create them in an organisation on PyPI, or look again later [default: register; ask for internal names]',
    })(),
    'include-suspected': Flags.boolean({
      helpGroup: 'PLAN',
      description: 'choose names too that probably cannot be had: prohibited, held or removed as malware before',
    }),
    set: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpGroup: 'DECISIONS',
      helpValue: 'NAME=ROUTE',
      description: 'what to do about a name; all=ROUTE for every entry',
    }),
    note: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpGroup: 'DECISIONS',
      helpValue: 'NAME=TEXT',
      description: 'a note of yours on a name',
    }),
    add: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpGroup: 'DECISIONS',
      helpValue: 'NAME',
      description: 'put an open name into the plan',
    }),
    drop: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpGroup: 'DECISIONS',
      helpValue: 'NAME',
      description: 'take a name out of the plan for good',
    }),
    retarget: Flags.boolean({
      helpGroup: 'PLAN',
      description: 'let an existing plan go of the targets that are not named again; what you worked on stays',
    }),
    output: planFlags.output,
    author: planFlags.author,
    email: planFlags.email,
    url: planFlags.url,
    import: Flags.string({
      helpGroup: 'PLAN',
      helpValue: 'FILE',
      description: 'import progress exported from the checklist page into the plan, then update the plan',
    }),
    index: indexFlag,
  }

  async run(): Promise<PlanDocument> {
    const {args, options} = await this.read(Plan)
    const [{plan}, {renderPlan}] = await Promise.all([import('../services/plan.ts'), import('../report/plan.ts')])
    const outcome = await plan(args.target ?? [], options, this.context())
    this.write(renderPlan(outcome, options.output, this.screen))
    return outcome.plan
  }
}

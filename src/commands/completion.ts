import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {type CompletionDocument, SHELLS} from '../report/completion/document.ts'

export default class Completion extends BaseCommand {
  static override summary = 'print a script that completes command lines in bash, zsh or fish'
  static override description =
    'Completes commands, flags, their values, files, and the names of the most downloaded projects.'
  static override examples = [
    {
      description: 'bash, for every new shell',
      command: '<%= config.bin %> <%= command.id %> bash > ~/.local/share/bash-completion/completions/forestall',
    },
    {
      description: 'zsh, in a folder of $fpath',
      command: '<%= config.bin %> <%= command.id %> zsh > ~/.zfunc/_forestall',
    },
    {
      description: 'fish',
      command: '<%= config.bin %> <%= command.id %> fish > ~/.config/fish/completions/forestall.fish',
    },
  ]
  static override args = {
    shell: Args.string({required: true, ignoreStdin: true, options: [...SHELLS], description: 'the shell'}),
  }
  static override flags = {
    targets: Flags.integer({
      min: 0,
      max: 100_000,
      default: 5_000,
      helpValue: 'N',
      description: 'how many of the most downloaded projects are completed',
    }),
  }

  async run(): Promise<CompletionDocument> {
    const {args, options} = await this.read(Completion)
    const [{completion}, {renderCompletion}] = await Promise.all([
      import('../services/completion.ts'),
      import('../report/completion/index.ts'),
    ])
    const shell = SHELLS.find((each) => each === args.shell)!
    const document = await completion({shell, ...options}, this.config.commands, this.context())
    this.write(await renderCompletion(document))
    return document
  }
}

import * as Flags from '@oclif/core/flags'
import {BaseCommand} from '../cli/base-command.ts'
import {indexFlag} from '../cli/flags.ts'
import type {InitDocument} from '../config/init-document.ts'

export default class Init extends BaseCommand {
  static override summary = 'write a first forestall.toml from the files of the project in this folder'
  static override description =
    'The project’s name becomes a target, its lock files (without any, its other dependency files) the files to read, and what they take from elsewhere than PyPI, and nobody has registered, internal names.'
  static override examples = ['<%= config.bin %> <%= command.id %>']
  static override flags = {
    force: Flags.boolean({description: 'write over a config that is there'}),
    index: indexFlag,
  }

  async run(): Promise<InitDocument> {
    const {flags} = await this.parse(Init)
    const [{init}, {renderInit}] = await Promise.all([import('../services/init.ts'), import('../report/init.ts')])
    const document = await init(process.cwd(), flags, this.context())
    this.write(renderInit(document, this.screen))
    return document
  }
}

import {BaseCommand} from '../cli/base-command.ts'
import {allowFlag, indexFlag, ownerFlag, planFlags, reviewedFlag, targetArgs, targetFlags} from '../cli/flags.ts'
import {givenSettings} from '../cli/with-config.ts'
import type {ConfigDocument} from '../config/document.ts'

export default class Config extends BaseCommand {
  static override summary = 'show which settings are in force here, and where each comes from'
  static override description =
    'Settings stand in `forestall.toml`, or in `[tool.forestall]` of `pyproject.toml`, in this folder or one above it. Flags given here are taken as those of any other command.'
  static override examples = ['<%= config.bin %> <%= command.id %>', '<%= config.bin %> <%= command.id %> --json']
  static override args = targetArgs
  static override flags = {
    file: targetFlags.file,
    internal: targetFlags.internal,
    mine: targetFlags.mine,
    allow: allowFlag,
    alias: targetFlags.alias,
    index: indexFlag,
    owner: ownerFlag,
    reviewed: reviewedFlag,
    ...planFlags,
  }

  async run(): Promise<ConfigDocument> {
    const words = await this.words(Config)
    const [{config}, {renderConfig}] = await Promise.all([
      import('../services/config.ts'),
      import('../report/config.ts'),
    ])
    const noConfig = words.options['noConfig'] === true
    const document = await config(process.cwd(), {noConfig, given: givenSettings(Config, words)})
    this.write(renderConfig(document, this.screen))
    return document
  }
}

import type {Config} from '../config/config.ts'
import type {GivenSetting} from '../config/document.ts'
import {SETTINGS, type SettingValue, valueIn} from '../config/settings.ts'
import {DEFAULT_PLAN} from '../plan/types.ts'
import type {ConfiguredTargets} from '../targets/declare.ts'
import {planFlags} from './flags.ts'
import {optionName} from './options.ts'

/** What of a command tells which settings it takes. */
export interface Configurable {
  readonly args: Readonly<Record<string, unknown>>
  readonly flags: Readonly<Record<string, unknown>>
}

/** The words of one run. */
export interface Words {
  readonly args: Readonly<Record<string, unknown>>
  readonly options: Readonly<Record<string, unknown>>
  /** What gives this flag or argument, if anything does. */
  readonly givenBy: (word: string) => 'flag' | 'environment' | undefined
}

/**
 * Returns the words of a run with what `config` says where they say nothing. What is declared in both adds up. Targets go
 * apart, as `options.config`: where they are chosen is for each command to say.
 */
export function withConfig({args, flags}: Configurable, words: Words, config: Config): Pick<Words, 'args' | 'options'> {
  const options: Record<string, unknown> = {...words.options}
  for (const {key, flag, addsUp} of SETTINGS) {
    const value = valueIn(config.settings, key)
    if (value === undefined || !(flag in flags) || isOfTargets(key, flags)) continue
    // `--output` of most commands is another file.
    if (key === 'plan.output' && flags[flag] !== planFlags.output) continue
    const option = optionName(flag)
    if (addsUp) options[option] = [...((options[option] as string[]) ?? []), ...(value as string[])]
    else if (words.givenBy(flag) === undefined) options[option] = value
  }
  const planFile = config.settings.plan?.output
  if ('file' in flags) options['config'] = configuredTargets(config)
  // A plan that was asked for has to be there; one that only may be there is left to the command.
  if ('plan' in flags && planFile !== undefined && words.givenBy('plan') === undefined)
    options['defaultPlan'] = planFile
  const isPlanOpen = 'plan' in args && planFile !== undefined && words.givenBy('plan') === undefined
  return {args: isPlanOpen ? {...words.args, plan: planFile} : words.args, options}
}

/** Returns what the command line and the environment say of the settings, by their keys. */
export function givenSettings({flags}: Configurable, {args, options, givenBy}: Words): Map<string, GivenSetting> {
  const given = new Map<string, GivenSetting>()
  for (const {key, flag} of SETTINGS) {
    const isArgument = flag === flag.toUpperCase()
    const source = givenBy(isArgument ? flag.toLowerCase() : flag)
    if (source === undefined) continue
    const variable = Object(flags[flag]).env
    given.set(key, {
      value: (isArgument ? args[flag.toLowerCase()] : options[optionName(flag)]) as GivenSetting['value'],
      source,
      at: source === 'environment' ? variable : isArgument ? flag : `--${flag}`,
    })
  }
  return given
}

/** What is said of targets is not merged: in a config it need not be about those of this run. */
function isOfTargets(key: string, flags: Configurable['flags']): boolean {
  return 'file' in flags && ['files', 'internal', 'mine', 'aliases'].includes(key)
}

function configuredTargets({settings}: Config): ConfiguredTargets {
  const listOf = (key: string) => (valueIn(settings, key) as Extract<SettingValue, readonly string[]> | undefined) ?? []
  return {
    targets: listOf('targets'),
    files: listOf('files'),
    mine: listOf('mine'),
    internal: listOf('internal'),
    aliases: listOf('aliases'),
    allow: listOf('allow'),
    planFile: settings.plan?.output ?? DEFAULT_PLAN,
  }
}

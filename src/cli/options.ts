import type {Interfaces} from '@oclif/core'

type CamelCase<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Text

/** The options that the flags `Flags` of a command are to a service: the same values under camelCase names. */
export type OptionsOf<Flags> = {
  readonly [Flag in keyof Interfaces.InferredFlags<Flags> as CamelCase<
    Flag & string
  >]: Interfaces.InferredFlags<Flags>[Flag]
}

/** Returns the option that a flag is: `per-day` → `perDay`. */
export function optionName(flag: string): string {
  return flag.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** Returns parsed flags as options: `{'per-day': 4}` becomes `{perDay: 4}`. */
export function optionsOf<Flags>(parsed: object): OptionsOf<Flags> {
  return Object.fromEntries(
    Object.entries(parsed).map(([flag, value]) => [optionName(flag), value]),
  ) as OptionsOf<Flags>
}

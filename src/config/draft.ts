/** What a first config says, as found in a project's own files. */
export interface ConfigDraft {
  readonly targets: readonly string[]
  /** Paths relative to the config. */
  readonly files: readonly string[]
  readonly mine: readonly string[]
  readonly internal: readonly string[]
}

/** What each setting is for, as a comment beside it. */
const PURPOSES: readonly (readonly [key: keyof ConfigDraft, purpose: string])[] = [
  ['targets', 'Projects to protect, beside what the files below name.'],
  ['files', 'Lock files and others to read more targets from.'],
  ['mine', 'Targets that you maintain. Take out what is registered on PyPI by somebody else.'],
  ['internal', 'Names that only your organisation uses; patterns such as "acme-*" too.'],
]

/** Returns a config as TOML, with a comment on each setting; what was not found is commented out. */
export function draftToml(draft: ConfigDraft): string {
  const settings = PURPOSES.map(([key, purpose]) => {
    const values = draft[key]
    const line =
      values.length > 3
        ? `${key} = [\n${values.map((value) => `  ${tomlString(value)},\n`).join('')}]`
        : `${key} = [${values.map(tomlString).join(', ')}]`
    return `# ${purpose}\n${values.length === 0 ? `# ${line}` : line}\n`
  })
  return `# Settings of Forestall: \`forestall config\` shows what is in force.\n\n${settings.join('\n')}`
}

/** A basic string of TOML has the escapes of JSON; DEL, which JSON leaves alone, is one it does not allow. */
function tomlString(text: string): string {
  return JSON.stringify(text).replaceAll('\u007f', '\\u007f')
}

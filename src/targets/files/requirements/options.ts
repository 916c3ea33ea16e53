/**
 * The options a requirements file may hold and whether a value follows: pip's SUPPORTED_OPTIONS and SUPPORTED_OPTIONS_REQ
 * (pip/_internal/req/req_file.py), those of earlier versions, and those that only uv knows.
 */
const TAKES_VALUE: Readonly<Record<string, boolean>> = {
  '-i': true,
  '--index-url': true,
  '--pypi-url': true,
  '--extra-index-url': true,
  '--no-index': false,
  '-c': true,
  '--constraint': true,
  '-r': true,
  '--requirement': true,
  '-e': true,
  '--editable': true,
  '-f': true,
  '--find-links': true,
  '--no-binary': true,
  '--only-binary': true,
  '--prefer-binary': false,
  '--require-hashes': false,
  '--pre': false,
  '--all-releases': true,
  '--only-final': true,
  '--uploaded-prior-to': true,
  '--trusted-host': true,
  '--use-feature': true,
  '--global-option': true,
  '--install-option': true,
  '--hash': true,
  '-C': true,
  '--config-settings': true,
  '--process-dependency-links': false,
  '-Z': false,
  '--always-unzip': false,
  '--use-wheel': false,
  '--no-use-wheel': false,
  '--allow-external': true,
  '--allow-all-external': false,
  '--allow-unverified': true,
  '--no-build-isolation': false,
  '--no-deps': false,
}

const LONG_NAMES: Readonly<Record<string, string>> = {
  '-i': '--index-url',
  '--pypi-url': '--index-url',
  '-c': '--constraint',
  '-r': '--requirement',
  '-e': '--editable',
  '-f': '--find-links',
  '-C': '--config-settings',
  '-Z': '--always-unzip',
}

export interface Option {
  /** The long spelling, whatever was written: `--requirement` for `-r` and `--req`. */
  readonly name: string
  readonly value: string
}

/**
 * Returns the options in `text` as pip's parser (Python's optparse) understands them: `-r FILE`, `-rFILE`,
 * `--requirement=FILE`, unambiguous beginnings of long names, quoted values. `undefined` for a list that pip refuses.
 */
export function parseOptions(text: string): Option[] | undefined {
  const options: Option[] = []
  const words = splitWords(text)
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    // Words that are neither options nor their values are passed over, as pip does.
    if (!word.startsWith('-') || word === '-') continue
    const cut = word.startsWith('--') ? word.indexOf('=') : word.length > 2 ? 2 : -1
    const written = cut < 0 ? word : word.slice(0, cut)
    const name = completeName(written)
    if (name === undefined) return undefined
    const attached = cut < 0 ? undefined : word.slice(word[cut] === '=' && word.startsWith('--') ? cut + 1 : cut)
    const value = TAKES_VALUE[name] ? (attached ?? words.shift()) : ''
    if (value === undefined) return undefined
    options.push({name: LONG_NAMES[name] ?? name, value})
  }
  return options
}

function completeName(written: string): string | undefined {
  if (Object.hasOwn(TAKES_VALUE, written)) return written
  if (!written.startsWith('--')) return undefined
  const matches = Object.keys(TAKES_VALUE).filter((name) => name.startsWith(written))
  return matches.length === 1 ? matches[0] : undefined
}

/** Divides text at white space as a shell does, quotes and backslashes obeyed. */
function splitWords(text: string): string[] {
  const words: string[] = []
  for (const [word] of text.matchAll(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*'|["'\\])+/gs)) {
    words.push(
      word.replace(/\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'/gs, (_all, escaped, double, single) => {
        return escaped ?? single ?? double.replace(/\\(["\\$`])/g, '$1')
      }),
    )
  }
  return words
}

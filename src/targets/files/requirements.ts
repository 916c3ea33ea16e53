import {limits} from '../../limits.ts'
import {eachLine} from './names.ts'
import {nameInSpecifier} from './pep508.ts'
import type {FileKind, Findings} from './types.ts'

/**
 * pip's requirements files (pip.pypa.io, "Requirements File Format"): specifiers, options, URLs and paths, `-r` and `-c`,
 * comments, and lines continued with a backslash.
 */
export const requirements: FileKind = {
  title: 'requirements file',
  syntax: 'text',
  isNamed: (name) => /(?:requirements?|constraints?).*\.(?:txt|in)$|^(?:dev|test|docs|base|prod)\.in$/.test(name),
  looksLike: () => true,
  read({text}, findings) {
    let joined = ''
    let first = 0
    const finish = () => {
      if (joined) readLine(joined, first, findings)
      joined = ''
    }
    eachLine(text, (raw, number) => {
      if (joined === '') first = number
      // As in pip: a `#` without a space before it belongs to a URL.
      const line = (raw.includes('#') ? raw.replace(/(?:^|\s)#.*$/s, '') : raw).trimEnd()
      const isContinued = line.endsWith('\\') && joined.length < limits.targetLineLength
      joined += isContinued ? line.slice(0, -1) : line
      if (!isContinued) finish()
    })
    finish()
  },
}

const INCLUDE = /^(?:-r|--requirement|-c|--constraint)(?:\s+|=|(?<=^-[rc]))(?<path>\S.*)$/
const EDITABLE = /^(?:-e|--editable)(?:\s+|=)/
/** Options that do not name a project. */
const OTHER_OPTION =
  /^(?:-i|-f|--(?:index-url|extra-index-url|no-index|find-links|no-binary|only-binary|prefer-binary|require-hashes|pre|trusted-host|use-feature|process-dependency-links|always-unzip|use-wheel|no-use-wheel|no-build-isolation|config-settings?|global-option|hash))(?=[\s=]|$)/
/** A URL (`git+https://…`), a path, or an archive; anything else may be a specifier. */
const LOCATION =
  /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/|file:|\.{0,2}[/\\]|~|\$|[A-Za-z]:[/\\])|^\.+$|^[^\s@;]*[/\\]|^[^\s@]+\.(?:whl|zip|tar\.gz|tar\.bz2|tgz)(?:\s|$)/

/** Wheels (PEP 427) and sdists begin with the project's name, then a hyphen, then the version. */
const ARCHIVE = /^(?<name>[A-Za-z0-9][A-Za-z0-9._-]*?)-\d.*\.(?:whl|zip|tar\.gz|tar\.bz2|tgz)$/

function readLine(line: string, number: number, findings: Findings): void {
  const whole = line.trim()
  // Options of a single requirement (--hash, --config-settings) follow it after a space.
  const options = whole.startsWith('-') ? -1 : whole.search(/\s--/)
  const text = options < 0 ? whole : whole.slice(0, options).trimEnd()
  if (text.startsWith('-')) readOption(text, number, findings)
  else if (text.length >= limits.targetLineLength) findings.odd('line too long', text, number)
  else if (LOCATION.test(text)) readLocation(text, number, findings)
  else if (/^(?:stdlib|slip):/.test(text)) findings.label(text, number)
  else findings.requirement(text, number)
}

/** `-r` and `-c` name files, `-e` a location; the others say how to install. */
function readOption(text: string, number: number, findings: Findings): void {
  const path = INCLUDE.exec(text)?.groups?.['path']
  const location = text.replace(EDITABLE, '')
  if (path !== undefined) findings.include(path.replace(/^(["'])(.*)\1$/, '$2'), number)
  else if (location !== text) readLocation(location, number, findings)
  else if (!OTHER_OPTION.test(text)) findings.odd('unknown option', text, number)
}

/** A URL's project is named before ` @ `, by `#egg=NAME`, or by the archive it points to. A local folder does not name one. */
function readLocation(location: string, number: number, findings: Findings): void {
  const egg = /[#&]egg=(?<name>[A-Za-z0-9._-]+)/.exec(location)?.groups?.['name']
  const path = location.split(/[?#\s]/, 1)[0] ?? ''
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const archive = file.length < 256 ? ARCHIVE.exec(file)?.groups?.['name'] : undefined
  const name = (location.includes(' @ ') ? nameInSpecifier(location) : undefined) ?? egg ?? archive
  if (name === undefined) findings.odd('does not name a project', location, number)
  else findings.name(name, number)
}

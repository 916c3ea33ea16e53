import {limits} from '../../../limits.ts'
import type {DependencyFacts} from '../../dependency.ts'
import {indexSource, linksSource, locationSource} from '../source.ts'
import type {Findings, Location} from '../types.ts'
import {type Option, parseOptions} from './options.ts'
import {parseSpecifier} from './pep508.ts'
import {nameInUrl} from './url-name.ts'

/** A URL (`git+https://…`), a path, or an archive; anything else may be a specifier. */
const LOCATION =
  /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/|file:|\.{0,2}[/\\]|~|\$|[A-Za-z]:[/\\])|^\.+(?:\[|$)|^[^\s@;]*[/\\]|^[^\s@]+\.(?:whl|zip|tar\.gz|tar\.bz2|tar\.xz|tgz)(?:[\s;]|$)/

/** `conda list --export` writes `name=version=build` under pip's file name; the build of what came from PyPI is `pypi_0`. */
const CONDA_EXPORT = /^([\w.-]+)=[^=\s]+=([^=\s]+)$/

const EDITABLE = /^(?:-e|--editable)(?:\s+|=|(?<=-e))/

/**
 * Reads one line of a requirements file, comments removed, as pip does: what comes before the first word that begins
 * with a hyphen is the requirement and whatever follows it are its options; else the options stand for themselves.
 */
export function readRequirementLine(
  line: string,
  location: Location,
  findings: Findings,
  facts?: DependencyFacts,
): void {
  const start = line.startsWith('-') ? 0 : line.search(/\s-/)
  const requirement = withoutEmptyMarker((start < 0 ? line : line.slice(0, start)).trim())
  if (line.length >= limits.targetLineLength) findings.odd('line too long', line, location)
  else if (requirement !== '') readRequirement(requirement, location, findings, facts)
  else readOptions(line, location, findings, facts)
}

function readRequirement(
  text: string,
  location: Location,
  findings: Findings,
  facts: DependencyFacts | undefined,
): void {
  const [, condaName, build] = CONDA_EXPORT.exec(text) ?? []
  if (condaName !== undefined) {
    if (build === 'pypi_0') findings.name(condaName, location, facts)
  } else if (text.startsWith('stdlib:') || text.startsWith('slip:')) findings.label(text, location)
  else if (LOCATION.test(text)) readLocation(text, location, findings, facts)
  else findings.requirement(text, location, facts)
}

/** `-e` names a location, `-r` and `-c` a file (only the first is used, as by pip); the others say how to install. */
function readOptions(text: string, location: Location, findings: Findings, facts: DependencyFacts | undefined): void {
  const options = parseOptions(text)
  if (options === undefined) {
    findings.odd('unknown option', text, location)
    return
  }
  const value = (name: string): Option['value'] | undefined => options.find((option) => option.name === name)?.value
  // Without quotes a specifier with spaces is several words, of which pip takes the first; what is meant is clear.
  const editable = value('--editable') && text.replace(EDITABLE, '').replace(/^(["'])(.*)\1$/, '$2')
  const file = value('--requirement') ?? value('--constraint')
  const index = options.findLast(({name}) => name === '--index-url')?.value
  if (editable !== undefined) readLocation(editable, location, findings, facts)
  else if (file !== undefined) {
    findings.include(file, location, value('--requirement') === undefined ? 'constraints' : 'requirements')
  }
  if (value('--no-index') !== undefined) findings.index(linksSource(value('--find-links')))
  else if (index !== undefined) findings.index(indexSource(index))
}

/** A URL's project is named before `@`, by `#egg=NAME`, or by the archive it points to. A local folder does not name one. */
function readLocation(text: string, location: Location, findings: Findings, facts: DependencyFacts | undefined): void {
  const specifier = /\s@\s/.test(text) ? parseSpecifier(text) : undefined
  const name = specifier?.name ?? nameInUrl(text)
  if (name === undefined) findings.note('does not name a project', text, location)
  else findings.name(name, location, {...facts, source: facts?.source ?? locationSource(specifier?.url ?? text)})
}

/** pip takes `requests;` for a requirement whose marker says nothing. */
function withoutEmptyMarker(requirement: string): string {
  return requirement.endsWith(';') ? requirement.slice(0, -1).trimEnd() : requirement
}

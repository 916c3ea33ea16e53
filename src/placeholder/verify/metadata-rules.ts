import {limits} from '../../limits.ts'
import {isValidName} from '../../names/normalized-name.ts'
import {pythonStrip} from '../../plan/python-blanks.ts'
import {canonicalVersion, isVersionSpecifier} from '../../plan/version.ts'
import {isPyPIEmail} from '../identity.ts'
import {contentTypeProblem} from './content-type.ts'
import {isLicenseExpression} from './license-expression.ts'
import {type Metadata, valuesOf} from './metadata.ts'
import {soleAddress} from './sole-address.ts'
import {isUploadUrl} from './upload-url.ts'

/**
 * The form rules of an upload: what the library `packaging` requires of core metadata and what PyPI adds
 * (warehouse/forklift/metadata.py). PyPI examines the form that twine fills in from PKG-INFO, field by field. Stricter are
 * only the length of a name, which has to fit a file's, the fields that no placeholder needs (`nothing` below), licences
 * that PyPI takes by an oversight (license-expression.ts), and descriptions that may fail to render (upload-checks.ts).
 */

/** Metadata versions PyPI accepts, oldest first; a field must not be newer than the declared version. */
const VERSIONS = ['1.0', '1.1', '1.2', '2.1', '2.2', '2.3', '2.4', '2.5']

interface Field {
  readonly since: string
  /** May it occur more than once? */
  readonly many?: true
  /** Returns what is wrong with a value, if anything. */
  readonly check?: (value: string) => string | false
}

const line = (value: string) => value.includes('\n') && 'has more than one line'
const address = (value: string) => !isUploadUrl(value) && 'is not an http or https address'
const emails = (value: string) => {
  const sole = soleAddress(value)
  return sole !== '' && !isPyPIEmail(sole) && 'is not an e-mail address that PyPI accepts'
}
/** Stricter than PyPI, which takes the fields below from anybody whose package is more than a placeholder. */
const nothing = () =>
  'does not belong in a placeholder, which neither depends on anything nor leaves anything undecided'

const FIELDS: Readonly<Record<string, Field>> = {
  'metadata-version': {
    since: '1.0',
    check: (value) => !VERSIONS.includes(value) && 'is not a version that PyPI accepts',
  },
  name: {
    since: '1.0',
    check: (value) => !isValidName(value) && 'is not a valid project name',
  },
  version: {
    since: '1.0',
    check: (value) =>
      canonicalVersion(pythonStrip(value)) === undefined &&
      'is not a version by PEP 440, or has a local part, which PyPI refuses',
  },
  platform: {since: '1.0', many: true},
  'supported-platform': {since: '1.1', many: true},
  summary: {
    since: '1.0',
    check: (value) =>
      line(value) || ([...value].length > limits.summaryLength && `is longer than ${limits.summaryLength} characters`),
  },
  description: {since: '1.0'},
  keywords: {since: '1.0'},
  'home-page': {since: '1.0', check: address},
  'download-url': {since: '1.1', check: address},
  author: {since: '1.0'},
  'author-email': {since: '1.0', check: emails},
  maintainer: {since: '1.2'},
  'maintainer-email': {since: '1.2', check: emails},
  license: {since: '1.0'},
  classifier: {since: '1.1', many: true},
  requires: {since: '1.1', many: true, check: nothing},
  provides: {since: '1.1', many: true, check: nothing},
  obsoletes: {since: '1.1', many: true, check: nothing},
  'requires-dist': {since: '1.2', many: true, check: nothing},
  'provides-dist': {since: '1.2', many: true, check: nothing},
  'obsoletes-dist': {since: '1.2', many: true, check: nothing},
  'requires-python': {
    since: '1.2',
    check: (value) => !value.split(',').map(pythonStrip).every(isVersionSpecifier) && 'is not a version specifier',
  },
  'requires-external': {since: '1.2', many: true, check: nothing},
  'project-url': {since: '1.2', many: true, check: projectUrl},
  'provides-extra': {since: '2.1', many: true, check: nothing},
  'description-content-type': {since: '2.1', check: contentTypeProblem},
  // Asked what it depends on, the backend refuses: so tools that lock from static metadata hear it too.
  dynamic: {since: '2.2', many: true, check: (value) => value.toLowerCase() !== 'requires-dist' && nothing()},
  'license-expression': {
    since: '2.4',
    check: (value) => !isLicenseExpression(value) && 'is not a licence expression that PyPI accepts',
  },
  'license-file': {since: '2.4', many: true, check: licenseFile},
  'import-name': {since: '2.5', many: true, check: nothing},
  'import-namespace': {since: '2.5', many: true, check: nothing},
}

/** What `packaging` takes for a path inside the archive: relative, plain, and resolved. A drive alone is relative. */
function licenseFile(path: string): string | false {
  const parts = path.replace(/^.:/su, '').split('/')
  const isPlain = /^(?:\.|.:)$/su.test(path) || !parts.some((part) => part === '' || part === '.')
  return (!isPlain || /[*\\]|\.\./.test(path)) && 'is not a plain relative path'
}

function projectUrl(value: string): string | false {
  const {label, url} = labelled(value)
  if (label === '' || [...label].length > limits.urlLabelLength) {
    return `does not have a label of 1 to ${limits.urlLabelLength} characters`
  }
  return address(url)
}

/** `LABEL, URL` in its parts, as `packaging` divides it. */
function labelled(value: string): {label: string; url: string} {
  const [label = '', ...rest] = value.split(',')
  return {label: pythonStrip(label), url: pythonStrip(rest.join(','))}
}

/** Returns what PyPI or `packaging` would refuse in the metadata, one phrase per problem; empty if nothing. */
export function metadataProblems(metadata: Metadata): string[] {
  const declared = VERSIONS.indexOf(valuesOf(metadata, 'metadata-version')[0] ?? '')
  const present = new Map<string, string[]>()
  for (const [name, value] of metadata.headers) {
    const values = present.get(name)
    if (values === undefined) present.set(name, [value])
    else values.push(value)
  }
  const missing = ['metadata-version', 'name', 'version'].filter((name) => !present.has(name))
  const labels = valuesOf(metadata, 'project-url').map((value) => labelled(value).label)
  return [
    // An empty value, or UNKNOWN, has become none on its way to PyPI.
    ...missing.map((name) => `${name} is missing, empty or UNKNOWN`),
    ...[...present].flatMap(([name, values]) => fieldProblems(name, values, declared)),
    ...(new Set(labels).size < labels.length ? ['two project-url fields have the same label'] : []),
    ...(present.has('description') && metadata.body !== '' ? ['description is both a header and the text below'] : []),
    ...(present.has('license') && present.has('license-expression')
      ? ['license and license-expression are both present']
      : []),
  ]
}

function fieldProblems(name: string, values: readonly string[], declared: number): string[] {
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
  if (!field) return [`${name} is not a field of core metadata`]
  const problems = values.flatMap((value) => field.check?.(value) || []).map((problem) => `${name} ${problem}`)
  if (declared >= 0 && VERSIONS.indexOf(field.since) > declared)
    problems.push(`${name} needs metadata-version ${field.since}`)
  if (!field.many && values.length > 1) problems.push(`${name} occurs ${values.length} times`)
  return problems
}

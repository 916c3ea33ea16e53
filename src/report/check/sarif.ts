import {project} from '../../assets/package-info.ts'
import type {CheckDocument, CheckKind} from '../../check/document.ts'
import {jsonDocument} from '../../escape/json.ts'
import {limits} from '../../limits.ts'
import {type CheckFinding, findingsOf} from './findings.ts'
import {KIND_TEXTS, type KindText, reasonFor} from './sentences.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const SEVERITY = {error: '8.0', warning: '5.0', note: '2.0'} as const

/** SARIF 2.1.0, for code scanning: a rule for each kind, a result for each name in each place, the gravest first. */
export function checkSarif(document: CheckDocument): string {
  const {version, homepage} = project()
  const kinds = Object.keys(KIND_TEXTS) as CheckKind[]
  const results: object[] = []
  let count = 0
  for (const finding of findingsOf(document)) {
    if (count++ < limits.sarifResults) results.push(resultOf(finding, kinds.indexOf(finding.kind)))
  }
  const missing = count - results.length
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Forestall',
            version,
            informationUri: homepage,
            rules: kinds.map((kind) => ruleOf(kind, KIND_TEXTS[kind]!)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {'%SRCROOT%': {description: {text: 'The folder that the check was run in.'}}},
        invocations: [
          {executionSuccessful: true, ...(missing > 0 && {toolExecutionNotifications: [cutNote(missing)]})},
        ],
        results,
      },
    ],
  }
  return jsonDocument(log)
}

function ruleOf(kind: CheckKind, {title, description, advice, level}: KindText): object {
  return {
    id: kind,
    name: kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: {text: title},
    fullDescription: {text: description},
    help: {text: advice, markdown: advice},
    defaultConfiguration: {level},
    properties: {tags: ['security', 'supply-chain'], precision: 'high', 'security-severity': SEVERITY[level]},
  }
}

function resultOf({kind, text, checked, mention}: CheckFinding, ruleIndex: number): object {
  return {
    ruleId: kind,
    ruleIndex,
    level: text.level,
    message: {text: `${reasonFor(kind, checked).replaceAll('`', '"')}. ${text.advice}`},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: uriOf(mention.file), ...(isBelow(mention.file) && {uriBaseId: '%SRCROOT%'})},
          region: {startLine: mention.line},
        },
      },
    ],
    // Lines move; a name in a file stays the same finding.
    partialFingerprints: {'forestall/v1': `${kind}:${checked.name}`},
  }
}

function isBelow(file: string): boolean {
  return !file.startsWith('/') && !file.startsWith('..') && !/^[a-z]:\//i.test(file)
}

/** A file name that is not valid Unicode holds halves of characters, which cannot be encoded. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString()
}

/** A path as a URI reference (RFC 3986), each part escaped. */
function uriOf(file: string): string {
  const path = file
    .split('/')
    .map((part) => encodeURIComponent(wellFormed(part)))
    .join('/')
  return isBelow(file) || file.startsWith('..') ? path : `file://${file.startsWith('/') ? '' : '/'}${path}`
}

function cutNote(missing: number): object {
  return {
    level: 'warning',
    message: {text: `${missing} more results are left out: code scanning takes ${limits.sarifResults}.`},
  }
}

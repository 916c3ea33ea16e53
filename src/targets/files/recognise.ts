import {ForestallError} from '../../errors.ts'
import {condaLock} from './conda/conda-lock.ts'
import {condaEnvironment} from './conda/environment.ts'
import {type Diagnosis, diagnose, diagnoseDocument, diagnoseText, INI_FILE} from './diagnosis.ts'
import {pipList, pipListJson} from './installed/pip-list.ts'
import {pipInspect, pipReport} from './installed/pip-report.ts'
import {pdmLock} from './locks/pdm-lock.ts'
import {pipfileLock} from './locks/pipfile-lock.ts'
import {poetryLock} from './locks/poetry-lock.ts'
import {pylock} from './locks/pylock.ts'
import {uvLock} from './locks/uv-lock.ts'
import {names} from './names.ts'
import {parse} from './parse.ts'
import {planFile} from './plan-file.ts'
import {inlineScript} from './pyproject/inline-script.ts'
import {pyproject} from './pyproject/pyproject.ts'
import {hatchToml, pipfile, pixiToml} from './pyproject/tool-files.ts'
import {requirements} from './requirements/requirements.ts'
import {cyclonedx} from './sboms/cyclonedx.ts'
import {cyclonedxXml} from './sboms/cyclonedx-xml.ts'
import {spdx} from './sboms/spdx.ts'
import {parseIni} from './setuptools/configparser.ts'
import {requiresTxt} from './setuptools/requires-txt.ts'
import {setupCfg} from './setuptools/setup-cfg.ts'
import {toxToml} from './tox/tox-toml.ts'
import type {FileKind, ParsedContent, Syntax} from './types.ts'

/** Every kind of target file, in the order in which content is tested: the unmistakable first, `requirements` last. */
export const FILE_KINDS: readonly FileKind[] = [
  planFile,
  cyclonedx,
  spdx,
  pipReport,
  pipInspect,
  pipListJson,
  pipfileLock,
  pylock,
  pdmLock,
  poetryLock,
  uvLock,
  pixiToml,
  pyproject,
  pipfile,
  hatchToml,
  toxToml,
  condaLock,
  condaEnvironment,
  cyclonedxXml,
  setupCfg,
  requiresTxt,
  pipList,
  inlineScript,
  names,
  requirements,
]

/** A hint for somebody who gave something else. */
export const READABLE =
  'Give a requirements file, pyproject.toml, setup.cfg, Pipfile, environment.yml, a lock file, an SBOM (CycloneDX, SPDX), what `pip list`, `pip inspect` or `pip install --report` wrote, or plain names.'

export interface Recognised {
  readonly kind: FileKind
  /** Whether the kind was told by the file's name; else it was told by its content, which may mislead. */
  readonly isNamed: boolean
  readonly content: ParsedContent
}

/**
 * Tells what kind of file a text is, by its name or else by its content, and parses it. `path` is what messages call it.
 * @throws ForestallError `usage` if the text is not of the syntax it should be, or not of any of the kinds.
 */
export async function recognise(path: string, text: string): Promise<Recognised> {
  const name = path.replace(/^.*[/\\]/s, '').toLowerCase()
  const plain: ParsedContent = {text, document: {}, list: []}
  const telling = FILE_KINDS.find((kind) => kind.outranksName && kind.looksLike(plain))
  if (telling) return {kind: telling, isNamed: true, content: plain}
  const named = FILE_KINDS.find((kind) => kind.isNamed(name))
  if (text.trim() === '') return nothing()
  if (named) return {kind: named, isNamed: true, content: await parse(path, text, named.syntax)}
  const known = diagnose(name, text)
  if (known) throw refusal(path, known)
  const syntax = syntaxOf(name, text)
  const content = await parse(path, text, syntax).catch((error) => {
    // What begins like TOML may be a good INI file.
    if (syntax !== 'toml' || name.endsWith('.toml') || !isIni(text)) throw error
    return plain
  })
  const actual = syntax === 'toml' && content === plain ? 'ini' : syntax
  const kind = FILE_KINDS.find((kind) => kind.syntax === actual && kind.looksLike(content))
  if (kind) return {kind, isNamed: false, content}
  if (actual === 'ini' || (actual === 'toml' && !name.endsWith('.toml') && parseIni(text)))
    throw refusal(path, INI_FILE)
  const {document, list} = content
  if (actual !== 'xml' && Object.keys(document).length === 0 && list.length === 0) return nothing()
  const other = diagnoseDocument(document) ?? diagnoseText(text)
  if (other) throw refusal(path, other)
  throw refusal(path, {is: `is ${actual.toUpperCase()}, but not of a kind that lists Python projects`, hint: READABLE})
}

/** By the extension, else by how the text begins. */
function syntaxOf(name: string, text: string): Syntax {
  const extension = /\.(json|toml|ya?ml|xml|ini|cfg)$/.exec(name)?.[1]
  if (extension === 'yml') return 'yaml'
  if (extension === 'cfg') return 'ini'
  if (extension !== undefined) return extension as Syntax
  if (/^\s*(?:\{|\[\s*(?:\{|\]))/.test(text)) return 'json'
  if (/^\s*<(?:\?xml|\w+:)?(?:bom)?\b/.test(text)) return 'xml'
  if (/^[ \t]*\[{1,2}[\w."' -]+\]{1,2}[ \t]*(?:#.*)?\r?$/m.test(text)) return 'toml'
  if (/^dependencies:[ \t]*(?:#.*)?\r?$/m.test(text)) return 'yaml'
  return 'text'
}

/** Sections and keys as in INI, or the sections of a requires.txt. */
function isIni(text: string): boolean {
  return parseIni(text) !== undefined || requiresTxt.looksLike({text, document: {}, list: []})
}

/** An empty file names nothing, whatever its name promises. */
function nothing(): Recognised {
  return {kind: names, isNamed: true, content: {text: '', document: {}, list: []}}
}

function refusal(path: string, {is, hint}: Diagnosis): ForestallError {
  return new ForestallError('usage', `${path} ${is}`, hint)
}

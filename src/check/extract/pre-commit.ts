import type {YAMLMap} from 'yaml'
import {limits} from '../../limits.ts'
import {isNestedTooDeep} from '../../targets/files/yaml-depth.ts'
import {UNQUOTED, withoutStacks} from '../../targets/files/yaml-errors.ts'
import {type CodeLine, installLine, type NumberedLine} from './code-line.ts'
import {yamlLines} from './yaml.ts'

/** The languages whose hooks are installed with pip (pre-commit, "Supported languages"). */
const PYTHON = /^python(?:_venv)?$/

/** Tools of other languages, told by a hook or its repository where no language is given. */
const OF_OTHERS =
  /\b(?:eslint|tslint|jshint|csslint|coffeelint|stylelint|htmlhint|textlint|secretlint|commitlint|markdownlint|prettier|biome|cspell|svgo|fixmyjs|rubocop|mdl|scss-lint|puppet-lint|golangci-lint)\b/i

/** What other languages write: `eslint@8.1.0`, `@scope/name`, `example.com/module@v1`, `rubocop:1.2`, `cli:taplo-cli`. */
const FOREIGN = /^@|^[^\s@]+@[\d^~v*]|^[^\s@]+@latest$|^[\w.-]+:[\w.]|^[\w-]+\.\w+\/\w/

/** Configurations and manifests of pre-commit: commands as in other YAML, and what hooks in Python need beside themselves. */
export async function preCommitLines(text: string): Promise<CodeLine[]> {
  const lines = [...(await yamlLines(text)), ...(await requirementLines(text))]
  return lines.sort((a, b) => a.number - b.number)
}

async function requirementLines(text: string): Promise<CodeLine[]> {
  if (text.length > limits.checkYamlLength || isNestedTooDeep(text)) return []
  const {LineCounter, isMap, isScalar, isSeq, parseDocument, visit} = await import('yaml')
  const lineCounter = new LineCounter()
  const lines: CodeLine[] = []
  try {
    const options = {lineCounter, logLevel: 'silent', uniqueKeys: false, ...UNQUOTED} as const
    visit(
      withoutStacks(() => parseDocument(text, options)),
      {
        Map(_key, hook, path) {
          const list = hook.get('additional_dependencies')
          if (!isSeq(list)) return
          const written: NumberedLine[] = list.items
            .filter((item) => isScalar(item))
            .map(({value, range}) => ({text: String(value).trim(), number: lineCounter.linePos(range?.[0] ?? 0).line}))
          const repository = path.findLast((node) => isMap(node))
          if (isForPython(hook, repository, written)) lines.push(installLine(...written))
        },
      },
    )
  } catch {
    // Too deep, or no YAML at all: pre-commit will say so.
    return []
  }
  return lines
}

/** A hook that does not tell its language has it in its repository, which is not read: its words have to tell. */
function isForPython(hook: YAMLMap, repository: YAMLMap | undefined, written: readonly NumberedLine[]): boolean {
  const language = hook.get('language')
  if (language !== undefined) return PYTHON.test(String(language))
  const names = `${hook.get('id')} ${repository?.get('repo')}`
  return !OF_OTHERS.test(names) && !written.some(({text}) => FOREIGN.test(text))
}

import {printable} from '../escape/terminal.ts'
import {sha256} from '../io/sha256.ts'

/**
 * Returns the Content-Security-Policy of a page that is one file: its own style sheet and script, by their SHA-256, and
 * nothing else: it can neither load nor send anything.
 */
export function contentPolicy({style, script}: {style: string; script?: string}): string {
  const hash = (text: string) => `'sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}'`
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    ...(script === undefined ? [] : [`script-src ${hash(script)}`]),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * Returns JavaScript modules as one script, dependencies first: an inline script has no files to import from, so they
 * stand one after the other in one scope.
 */
export function joinedScript(modules: readonly string[]): string {
  return modules
    .map((source) => source.replace(/^import [^;]*? from '[^']+'\n/gm, '').replace(/^export /gm, ''))
    .join('\n')
}

/** Returns `value` as JSON that cannot end the `<script>` element it stands in, whatever it contains. */
export function embeddedJson(value: object): string {
  const unicode = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, unicode)
}

/** Returns `value` with control and direction characters made visible in every text in it; line breaks stay. */
export function visible<T>(value: T): T {
  if (typeof value === 'string') return value.split('\n').map(printable).join('\n') as T
  if (Array.isArray(value)) return value.map(visible) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, visible(field)])) as T
}

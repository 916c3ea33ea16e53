/** A block of shell commands, or of JavaScript, in a document. */
export interface ExampleBlock {
  /** `FILE:LINE` of its first command. */
  readonly at: string
  /** The commands, as a script. */
  readonly script: string
  /** What they print, where the document shows it: a line `…` stands for any lines. */
  readonly output: string | undefined
  /** Needs an index that answers; the test has one of its own. */
  readonly asksIndex: boolean
  /** Why it cannot be run here, if it cannot. */
  readonly notRun: string | undefined
}

const MARKER = /^<!-- example: (?:(asks an index)|the file (\S+)|not run: (.+)) -->$/
const SETUP = /^<!-- examples begin with: (.+) -->$/m
const LANGUAGES = new Set(['sh', 'console', 'js'])
/** Other ways to say the same, which would go by unnoticed. */
const DISGUISED = new Set(['bash', 'shell', 'zsh', 'shell-session', 'sh-session', 'javascript', 'mjs'])

/** Returns the commands that a document's examples take as done. */
export function setupOf(text: string): string {
  return SETUP.exec(text)?.[1] ?? ''
}

/**
 * Returns the fenced blocks of a document that can be run, in order: `sh`, `console` with prompts and output, `js`, and
 * those that show a file.
 * @throws Error if a block is so by another word, or has a prompt where there should be none.
 */
export function exampleBlocks(file: string, text: string): ExampleBlock[] {
  const lines = text.split('\n')
  const blocks: ExampleBlock[] = []
  for (let i = 0; i < lines.length; i++) {
    const [, indent, language] = /^( *)```(\S+)/.exec(lines[i]!) ?? []
    if (indent === undefined) continue
    const start = i + 1
    while (++i < lines.length && lines[i] !== `${indent}\`\`\``);
    if (DISGUISED.has(language!)) throw new Error(`${file}:${start}: write \`sh\`, \`console\` or \`js\``)
    const [, asks, writes, notRun] = MARKER.exec(lines[start - 2]?.trim() ?? '') ?? []
    if (!LANGUAGES.has(language!) && writes === undefined) continue
    const body = lines.slice(start, i).map((line) => line.slice(indent.length))
    const common = {at: `${file}:${start + 1}`, asksIndex: asks !== undefined, notRun}
    blocks.push({
      ...common,
      ...(writes === undefined ? READ[language as keyof typeof READ](body) : written(writes, body)),
    })
  }
  return blocks
}

/** How the body of a block is read, by its language. */
const READ = {sh: script, console: transcript, js: module}

function script(body: readonly string[]) {
  if (body.some((line) => line.startsWith('$ '))) throw new Error(`A block with prompts is \`console\`: ${body[0]}`)
  return {script: body.join('\n'), output: undefined}
}

/** What a line prints may stand behind it, as a comment: `console.log(a) // 1`. */
function module(body: readonly string[]) {
  const printed = body.flatMap((line) => /^ *(?:for .*)?console\.log\(.*\) \/\/ (.+)$/.exec(line)?.[1] ?? [])
  return {
    script: `node --input-type=module <<'END OF EXAMPLE'\n${body.join('\n')}\nEND OF EXAMPLE`,
    output: printed.length === 0 ? undefined : ['', ...printed, ''].join('\n…\n'),
  }
}

/** Any block may show a file, which the following examples find in their folder. */
function written(path: string, body: readonly string[]) {
  return {script: `cat > '${path}' <<'END OF FILE'\n${body.join('\n')}\nEND OF FILE`, output: undefined}
}

function transcript(body: readonly string[]) {
  return {
    script: body.flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : [])).join('\n'),
    output: body.filter((line) => !line.startsWith('$ ')).join('\n'),
  }
}

/** Tells whether `printed` is what a document shows: equal line by line, but for `…`, which stands for any lines. */
export function showsOutput(shown: string, printed: string): boolean {
  const pattern = shown
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '…' ? '(?:.*\\n)*?' : `${escaped(line.trimEnd())}[ ]*\\n`))
    .join('')
  return new RegExp(`^${pattern}$`).test(`${printed.trim()}\n`)
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

import type {Extractor} from './code-line.ts'
import {jsonLines} from './json.ts'
import {markdownLines} from './markdown.ts'
import {notebookLines} from './notebook.ts'
import {preCommitLines} from './pre-commit.ts'
import {pythonLines} from './python.ts'
import {restructuredTextLines} from './restructured-text.ts'
import {withServers} from './servers.ts'
import {dockerfileLines, shellLines} from './shell.ts'
import {toxLines} from './tox.ts'
import {yamlLines} from './yaml.ts'

/** Files in which commands stand, by the last part of their path in lower case; the first row that fits counts. */
const EXTRACTORS: readonly (readonly [RegExp, Extractor])[] = [
  [/(?:^|\.)(?:dockerfile|containerfile)(?:\.|$)/, dockerfileLines],
  [
    /^(?:gnu)?makefile(?:\.|$)|\.(?:mk|mak)$|^\.?justfile$|^(?:jenkinsfile|vagrantfile|procfile|brewfile|apptainer|singularity)$/,
    shellLines,
  ],
  [/\.(?:sh|bash|zsh|ksh|fish|ps1|bat|cmd|command|def)$/, shellLines],
  [/^(?:tox\.ini|setup\.cfg)$/, toxLines],
  [/^pipfile$/, shellLines],
  // Other tools that run commands; devcontainers and the servers of agents.
  [/\.(?:cfg|ini|toml)$/, withServers(shellLines)],
  [/^(?:package|devcontainer|claude_desktop_config|settings|tasks|[\w.-]*mcp[\w.-]*)\.json$/, jsonLines],
  [/^\.pre-commit-(?:config|hooks)\.ya?ml$/, preCommitLines],
  [/\.(?:ya?ml)$/, yamlLines],
  // Instructions for coding agents are Markdown, whatever they are called; AsciiDoc has its code spans and lines of commands.
  [
    /\.(?:md|markdown|mdx|mdc|qmd|rmd|adoc|asciidoc)$|^\.(?:cursorrules|windsurfrules|clinerules|goosehints|roorules)$/,
    withServers(markdownLines),
  ],
  [/\.(?:rst|txt|org|tex|html?)$|^(?:readme|install|contributing|hacking)$/, restructuredTextLines],
  [/\.ipynb$/, notebookLines],
  [/\.(?:pyw?|pyi)$/, pythonLines],
]

/** Returns how commands are found in a file of this name, `undefined` where it is not known to hold any. */
export function extractorFor(name: string): Extractor | undefined {
  return EXTRACTORS.find(([pattern]) => pattern.test(name))?.[1]
}

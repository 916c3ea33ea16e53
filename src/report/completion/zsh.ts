import type {CompletedCommand, CompletionDocument, Values} from './document.ts'
import {casePattern, firstWords, quotedWord, secondWords} from './words.ts'

/** Renders a script for zsh, to be sourced or to stand in a folder of `fpath` under the name `_forestall`. */
export function completionZsh({commands, targets}: CompletionDocument): string {
  const topics = [...secondWords(commands)]
  return `#compdef forestall
# Completes the command lines of forestall in zsh. Made by \`forestall completion zsh\`: run it again after an upgrade.

_forestall_targets() {
  local -a targets=(${targets.join(' ')})
  compadd "$@" -a targets
}

_forestall() {
  local -a found
  local command=$words[2] flag=$words[CURRENT-1]
  integer first=3
  if ((CURRENT == 2)); then
    found=(${described(firstWords(commands))})
    _describe command found
    return
  fi
  case $command in
    help) ((CURRENT == 3)) && { found=(${[...firstWords(commands).keys()].join(' ')}); compadd -a found }; return ;;
${topics
  .map(
    ([topic, own]) => `    ${topic})
      if ((CURRENT == 3)); then
        found=(${described(new Map(own.map(({name, summary}) => [name.split(' ')[1]!, summary])))})
        _describe command found
        return
      fi
      command="$command $words[3]" first=4
      ;;
`,
  )
  .join('')}  esac
  if [[ $words[CURRENT] == --*=* ]]; then
    flag=\${words[CURRENT]%%=*}
    compset -P 1 '*='
  fi
  case "$command $flag" in
${commands
  .flatMap((command) =>
    command.flags.flatMap((flag) =>
      flag.values ? `    ${casePattern(command, flag)}) ${complete(flag.values)}return ;;\n` : [],
    ),
  )
  .join('')}  esac
  if [[ $words[CURRENT] == -* ]]; then
    case $command in
${commands.map((command) => `      '${command.name}') found=(${described(flagsOf(command))}) ;;\n`).join('')}    esac
    _describe -o option found
    return
  fi
  ((CURRENT >= first)) && case $command in
${commands.flatMap(({name, argument}) => (argument ? `    '${name}') ${complete(argument)};;\n` : [])).join('')}  esac
}

if [[ $funcstack[1] == _forestall ]]; then _forestall "$@"; else compdef _forestall forestall; fi
`
}

function flagsOf({flags}: CompletedCommand): Map<string, string> {
  return new Map(flags.flatMap(({spellings, summary}) => spellings.map((spelling) => [spelling, summary])))
}

/** Words with what they mean, as `_describe` takes them: a colon ends the word. */
function described(words: ReadonlyMap<string, string>): string {
  return [...words].map(([word, meaning]) => quotedWord(`${word}:${meaning}`)).join(' ')
}

function complete(values: Values): string {
  if (values.kind === 'words') return `found=(${values.words.join(' ')}); compadd -a found; `
  if (values.kind === 'assignment') {
    return `compset -P 1 '*=' && { found=(${values.words.join(' ')}); compadd -a found }; `
  }
  if (values.kind === 'targets') return values.suffix ? "_forestall_targets -S '='; " : '_forestall_targets; '
  return values.kind === 'files' ? '_files; ' : ''
}

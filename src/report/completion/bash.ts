import type {CompletionDocument, Values} from './document.ts'
import {casePattern, firstWords, secondWords} from './words.ts'

/** Renders a script for bash 3.2 and later, which needs no other one. */
export function completionBash({commands, targets}: CompletionDocument): string {
  const topics = [...secondWords(commands)]
  return `# Completes the command lines of forestall in bash. Made by \`forestall completion bash\`: run it again after an upgrade.
_forestall_targets='${targets.join(' ')}'

_forestall_reply() { # KIND [WORD…], for the word \`cur\`
  local kind=$1 words=$2 IFS=$' \\t\\n'
  case $kind in
    words) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
    targets) COMPREPLY=($(compgen -W "$_forestall_targets $words" -- "$cur")) ;;
    aliases) COMPREPLY=($(compgen -S = -W "$_forestall_targets" -- "$cur")); compopt -o nospace 2>/dev/null ;;
    files)
      IFS=$'\\n'
      COMPREPLY=($(compgen -f -- "$cur"))
      compopt -o filenames 2>/dev/null
      ;;
  esac
}

_forestall() {
  local cur=\${COMP_WORDS[COMP_CWORD]} flag command=\${COMP_WORDS[1]} first=2
  COMPREPLY=()
  case $command in
${topics.map(([topic]) => `    ${topic}) command="$command \${COMP_WORDS[2]}" first=3 ;;\n`).join('')}  esac
  if ((COMP_CWORD == 1)); then
    _forestall_reply words '${[...firstWords(commands).keys(), '--help', '--version'].join(' ')}'
    return
  fi
  case "\${COMP_WORDS[1]} $COMP_CWORD" in
    'help 2') _forestall_reply words '${[...firstWords(commands).keys()].join(' ')}'; return ;;
${topics
  .map(
    ([topic, own]) =>
      `    '${topic} 2') _forestall_reply words '${own.map(({name}) => name.split(' ')[1]).join(' ')} --help'; return ;;\n`,
  )
  .join('')}  esac
  # Bash takes \`=\` for a word of its own.
  flag=\${COMP_WORDS[COMP_CWORD - 1]}
  local equals=
  if [[ $cur == '=' ]]; then
    cur= equals=$COMP_CWORD
  elif [[ $flag == '=' ]]; then
    equals=$((COMP_CWORD - 1))
  fi
  if [[ $equals ]]; then
    flag=\${COMP_WORDS[equals - 1]}
    if [[ $flag != -* ]]; then
      # \`--set NAME=ROUTE\` or \`--set=NAME=ROUTE\`
      flag=\${COMP_WORDS[equals - 2]}
      [[ $flag == '=' ]] && flag=\${COMP_WORDS[equals - 3]}
      flag="$flag="
    fi
  fi
  case "$command $flag" in
${commands
  .flatMap((command) =>
    command.flags.flatMap((flag) => {
      if (flag.values?.kind === 'assignment') {
        const pattern = flag.spellings.map((spelling) => `'${command.name} ${spelling}='`).join(' | ')
        return `    ${pattern}) _forestall_reply words '${flag.values.words.join(' ')}'; return ;;\n    ${casePattern(command, flag)}) return ;;\n`
      }
      return flag.values ? `    ${casePattern(command, flag)}) ${reply(flag.values)}return ;;\n` : []
    }),
  )
  .join('')}    *=) return ;;
  esac
  if [[ $cur == -* ]]; then
    case $command in
${commands
  .map(
    ({name, flags}) =>
      `      '${name}') _forestall_reply words '${flags.flatMap(({spellings}) => spellings).join(' ')}' ;;\n`,
  )
  .join('')}    esac
    return
  fi
  ((COMP_CWORD >= first)) && case $command in
${commands.flatMap(({name, argument}) => (argument ? `    '${name}') ${reply(argument)};;\n` : [])).join('')}  esac
}

complete -F _forestall forestall
`
}

function reply(values: Values): string {
  if (values.kind === 'words') return `_forestall_reply words '${values.words.join(' ')}'; `
  if (values.kind === 'targets') return `_forestall_reply ${values.suffix ? 'aliases' : 'targets'}; `
  return values.kind === 'files' ? '_forestall_reply files; ' : ''
}

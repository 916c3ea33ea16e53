import type {CompletedFlag, CompletionDocument, Values} from './document.ts'
import {firstWords, quotedWord, secondWords} from './words.ts'

/** Renders a script for fish 3. */
export function completionFish({commands, targets}: CompletionDocument): string {
  const topics = [...secondWords(commands)]
  const lines = [
    ...[...firstWords(commands)].map(([word, meaning]) => rule('', `-a ${word} -d ${quotedWord(meaning)}`)),
    rule('help', `-a ${quotedWord([...firstWords(commands).keys()].join(' '))}`),
    ...topics.flatMap(([topic, own]) =>
      own.map(({name, summary}) => rule(topic, `-a ${name.split(' ')[1]} -d ${quotedWord(summary)}`)),
    ),
    ...commands.flatMap(({name, flags, argument}) => [
      ...flags.map((flag) => rule(name, flagWords(flag))),
      ...(argument ? [rule(name, words(argument))] : []),
    ]),
  ]
  return `# Completes the command lines of forestall in fish. Made by \`forestall completion fish\`: run it again after an upgrade.
set -g __forestall_targets ${targets.join(' ')}

# Tells whether the command typed so far is the one given, of one or two words; without one, whether there is none yet.
function __forestall_command
    set -l typed (commandline -opc)[2..]
    string match -q -- '-*' $typed[1]; and set typed
    test (count $typed) -gt 1; and contains -- $typed[1] ${topics.map(([topic]) => topic).join(' ') || "''"}; and set typed $typed[1..2]; or set typed $typed[1]
    test "$typed" = "$argv"
end

# For \`NAME=WORD\`: the words behind the name that is typed.
function __forestall_assigned
    set -l typed (string split -m 1 = -- (commandline -ct | string replace -r -- '^--[^=]*=' ''))
    test (count $typed) = 2; and printf "$typed[1]=%s\\n" $argv
end

complete -c forestall -f
${lines.join('\n')}
`
}

function rule(command: string, rest: string): string {
  return `complete -c forestall -n '__forestall_command ${command}' ${rest}`.replace("command '", "command'")
}

function flagWords({spellings, summary, values}: CompletedFlag): string {
  const named = spellings.map((spelling) =>
    spelling.startsWith('--') ? `-l ${spelling.slice(2)}` : `-s ${spelling.slice(1)}`,
  )
  const taken =
    values === null ? '' : values.kind === 'any' ? ' -x' : values.kind === 'files' ? ' -r -F' : ` -x ${words(values)}`
  return `${named.join(' ')}${taken} -d ${quotedWord(summary)}`
}

function words(values: Values): string {
  if (values.kind === 'words') return `-a ${quotedWord(values.words.join(' '))}`
  if (values.kind === 'assignment') return `-a '(__forestall_assigned ${values.words.join(' ')})'`
  if (values.kind === 'targets') return `-a '$__forestall_targets${values.suffix}'`
  return values.kind === 'files' ? '-F' : ''
}

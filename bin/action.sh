#!/usr/bin/env bash
# What the GitHub Action runs. In: FORESTALL (path of bin/run.js), FORESTALL_ACTION_COMMAND, _ARGUMENTS (one a line),
# _UPDATE and _FAIL (true or false); GITHUB_OUTPUT and GITHUB_STEP_SUMMARY as GitHub sets them. Out: annotations on
# stdout, the report in the job's summary, the outputs `findings` and `report`. Exits 0, 10 on findings if asked, else as
# Forestall does.
set -uo pipefail
# One stream: what GitHub takes for commands, and what it does not, keep their order.
exec 2>&1

command=${FORESTALL_ACTION_COMMAND:-check}
update=${FORESTALL_ACTION_UPDATE:-true}
fail=${FORESTALL_ACTION_FAIL:-true}
refuse() {
  echo "::error::The input \`$1\` must be $2"
  exit 2
}
case $command in check | status | review | block) ;; *) refuse command 'check, status, review or block' ;; esac
case $update in true | false) ;; *) refuse update 'true or false' ;; esac
case $fail in true | false) ;; *) refuse fail-on-findings 'true or false' ;; esac

arguments=()
while IFS= read -r line; do
  line=${line%$'\r'}
  [ -n "$line" ] && arguments+=("$line")
done <<<"${FORESTALL_ACTION_ARGUMENTS-}"

# The bash of macOS, 3.2, takes an empty list for an unset variable; hence the `+`.
forestall_with() { node "$FORESTALL" "$@" ${arguments[@]+"${arguments[@]}"}; }
folder=$(mktemp -d "${RUNNER_TEMP:-/tmp}/forestall-XXXXXX") || exit
report=$folder/report.md
annotations=$folder/annotations.txt

# Files and projects have names of strangers' choosing. Until the end, GitHub takes nothing that is printed for a command.
token=$(node -p 'require("node:crypto").randomUUID()')
echo "::stop-commands::$token"
# shellcheck disable=SC2317 # the trap calls it
end() {
  echo "::$token::"
  [ ! -f "$annotations" ] || cat "$annotations"
}
trap end EXIT

# A table as Markdown; what is in it was made harmless for a terminal, and no line of it is a fence.
fenced() {
  echo '```text'
  cat
  echo '```'
}

if [ "$update" = true ]; then
  node "$FORESTALL" index update || exit
fi

code=0
case $command in
  check)
    forestall_with check --exit-code --format github >"$annotations" || code=$?
    [ $code = 0 ] || [ $code = 10 ] || exit $code
    forestall_with check | fenced >"$report" || exit
    ;;
  status | review)
    forestall_with "$command" --exit-code --format md >"$report" || code=$?
    ;;
  block)
    forestall_with block --exit-code --check | fenced >"$report" || code=$?
    ;;
esac
[ $code = 0 ] || [ $code = 10 ] || exit $code

findings=false
[ $code = 10 ] && findings=true
{
  echo "findings=$findings"
  echo "report=$report"
} >>"${GITHUB_OUTPUT:-/dev/null}"

# GitHub drops a summary of more than a mebibyte.
summary_of() {
  if [ "$(wc -c <"$1")" -le 1000000 ]; then
    cat "$1"
    return
  fi
  head -c 900000 "$1" | sed '$d'
  [ "$(head -n 1 "$1")" != '```text' ] || echo '```'
  printf '\nThe report is too long for this page: its first 900 kB are shown.\n'
}
summary_of "$report" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"

if [ $findings = true ] && [ "$fail" = true ]; then exit 10; fi
exit 0

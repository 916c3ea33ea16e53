#!/usr/bin/env bash
# What the GitHub Action runs. In: FORESTALL (path of bin/run.js), FORESTALL_ACTION_COMMAND, _ARGUMENTS (one a line),
# _UPDATE and _FAIL (true or false); GITHUB_OUTPUT and GITHUB_STEP_SUMMARY as GitHub sets them. Out: annotations on
# stdout, the report in the job's summary, the outputs `findings` and `report`. Exits 0, 10 on findings if asked, else as
# Forestall does.
set -uo pipefail

arguments=()
while IFS= read -r line; do
  line=${line%$'\r'}
  [ -n "$line" ] && arguments+=("$line")
done <<<"${FORESTALL_ACTION_ARGUMENTS-}"

# The bash of macOS, 3.2, takes an empty list for an unset variable; hence the `+`.
forestall_with() { node "$FORESTALL" "$@" ${arguments[@]+"${arguments[@]}"}; }
report=$(mktemp -d "${RUNNER_TEMP:-/tmp}/forestall-XXXXXX")/report.md

if [ "${FORESTALL_ACTION_UPDATE-true}" = true ]; then
  node "$FORESTALL" index update || exit
fi

code=0
case ${FORESTALL_ACTION_COMMAND:-check} in
  check)
    forestall_with check --exit-code --format github || code=$?
    [ $code = 0 ] || [ $code = 10 ] || exit $code
    { echo '```text'; forestall_with check; echo '```'; } >"$report" || exit
    ;;
  status | review)
    forestall_with "$FORESTALL_ACTION_COMMAND" --exit-code --format md >"$report" || code=$?
    ;;
  block)
    { echo '```text'; forestall_with block --exit-code --check; code=$?; echo '```'; } >"$report"
    ;;
  *)
    echo "::error::The input \`command\` must be check, status, review or block"
    exit 2
    ;;
esac
[ $code = 0 ] || [ $code = 10 ] || exit $code

findings=false
[ $code = 10 ] && findings=true
{
  echo "findings=$findings"
  echo "report=$report"
} >>"${GITHUB_OUTPUT:-/dev/null}"
cat "$report" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"

if [ $findings = true ] && [ "${FORESTALL_ACTION_FAIL-true}" = true ]; then exit 10; fi
exit 0

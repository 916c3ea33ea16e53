/** Without one of these words no line of a file can be an install command, or stand for one. */
const ANY_COMMAND =
  /install|uvx|pipx|uv (?:add|tool|run)|poetry|pdm|pip (?:download|wheel)|rye|additional_dependencies|^[ \t]*(?:deps|requires)\s*[=:]/im

/** Tells at a glance whether a text may hold an install command. */
export function mayHoldCommands(text: string): boolean {
  return ANY_COMMAND.test(text)
}

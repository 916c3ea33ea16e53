/**
 * What PyPI answered, read from what somebody pasted: the output of twine, uv or a workflow, an HTML error page, a sentence.
 * The checklist page and `forestall explain --reply` both read it here, so that they cannot differ.
 */

/** Hosts that answer for PyPI. Another index, test.pypi.org above all, has names of its own. */
const PYPI = ['pypi.org', 'www.pypi.org', 'upload.pypi.org', 'pypi.python.org', 'upload.pypi.python.org']
/** Hosts that messages of PyPI refer to for documentation. */
const DOCUMENTATION = /(^|\.)(python\.org|pypa\.io|readthedocs\.io)$/

const ENTITIES = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", lsquo: "'", rsquo: "'", nbsp: ' '}
/** Statements end with a sentence, and before the next upload or answer; `View at:` and the addresses after it are one. */
const STATEMENT_END = /(?<=[.!?]|(?<!View at):) | (?=Uploading |View at:|\S*HTTPError:|The (?:name|user) ')/
/** Where Warehouse's messages contain the name, and where addresses of its projects do. */
const NAMED = /(?:The name|to project) '([^']*)'|'([^']*)' is an invalid value for Name/i
const PROJECT = /\/project\/([^/\s]+)\/[^/\s]+\//g
/** The sdist that is being uploaded: what comes before its version is the name. */
const UPLOADING = /Uploading (?:\S*\/)?([\w.-]+)-[^-\s]+\.(?:tar\.gz|zip)\b/
const HOST = /(?:\b(?:from|to|files?|at:) https?:\/\/|https?:\/\/(?=[^\s/]+\/(?:help|project|legacy)\/))([^\s/]+)/gi

/**
 * Returns every answer in `text`, in its order: `{id, name, sentence}`, with the id of a row of `answers` (`elsewhere` if
 * another index gave it), the canonical name of the project that it is about (null if it does not say), and the words.
 */
export function answersIn(text, answers) {
  const found = []
  let host
  let file = null
  let before
  for (const statement of plainText(text).split(STATEMENT_END)) {
    file = UPLOADING.exec(statement)?.[1] ?? file
    const said = hostIn(statement)
    const row = answers.find(({pattern}) => new RegExp(pattern, 'i').test(statement))
    if (row === undefined) {
      // “See https://…/help/” after an answer tells whose answer that is; any other host, whose the next ones are.
      if (said !== undefined && /^See /i.test(statement)) for (const answer of before ?? []) answer.host = said
      else host = said ?? host
      before = undefined
      continue
    }
    host = said ?? host
    before = namesIn(statement, file).map((name) => ({id: row.id, name, sentence: statement, host}))
    found.push(...before)
  }
  return unique(found.map(({host: by, ...answer}) => (isPypi(by) ? answer : {...answer, id: 'elsewhere'})))
}

/**
 * Returns of the answers found in a text the one about `name`, in any spelling: the last one that decides about it, else the last
 * one. Those that name no project count if none names this one; undefined if all are about others.
 */
export function answerFor(name, found, answers) {
  const own = found.filter((answer) => answer.name === canonical(name))
  const about = own.length > 0 ? own : found.filter((answer) => answer.name === null)
  const decides = ({id}) => answers.find((row) => row.id === id).outcome !== 'undecided'
  return about.findLast(decides) ?? about.at(-1)
}

/** Returns pasted text as one line, without colours, tags, entities and typographic quotes: twine wraps at any width. */
function plainText(text) {
  return text
    .replace(/[^\P{Cc}\s]\[[\d;]*[a-z]/giu, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/gi, (entity, decimal, hex, name) =>
      name ? (ENTITIES[name.toLowerCase()] ?? entity) : String.fromCodePoint(decimal ?? Number.parseInt(hex, 16)),
    )
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

function namesIn(statement, file) {
  const [, name, invalid] = NAMED.exec(statement) ?? []
  if (name !== undefined || invalid !== undefined) return [canonical(name ?? invalid)]
  const projects = [...statement.matchAll(PROJECT)].map(([, project]) => canonical(project))
  if (projects.length > 0) return projects
  return [file === null ? null : canonical(file)]
}

/** PEP 503; white space in a name is where a terminal broke it. */
function canonical(name) {
  return name
    .replace(/\s/g, '')
    .replace(/[-_.]+/g, '-')
    .toLowerCase()
}

/** Returns the last host in a statement that an upload may have gone to, without user and port. */
function hostIn(statement) {
  return [...statement.matchAll(HOST)]
    .map(([, host]) => host.replace(/^.*@|:\d*$/g, '').toLowerCase())
    .findLast((host) => PYPI.includes(host) || !DOCUMENTATION.test(host))
}

/** An answer that says nothing of its origin is taken for PyPI's. */
function isPypi(host) {
  return host === undefined || PYPI.includes(host)
}

/** An error page says the same in its title and its heading. */
function unique(found) {
  return found.filter(({id, name}, i) => found.findIndex((answer) => answer.id === id && answer.name === name) === i)
}

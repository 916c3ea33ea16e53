import fc from 'fast-check'
import {readingOf, readMentions} from '../../../src/check/read-mentions.ts'
import {parseMetadata} from '../../../src/placeholder/verify/metadata.ts'
import {readReplies} from '../../../src/plan/reply.ts'
import {readTargetFiles} from '../../../src/targets/files/read.ts'
import {messageWithoutCredentials} from '../../../src/urls.ts'
import {door, type Room} from '../door.ts'

type Reader = (text: string, room: Room) => unknown

/** A file as `check` reads it, by its name. */
const checked =
  (file: string): Reader =>
  (text) =>
    readMentions(file, text, readingOf(file)!)

/** What reads text from outside: whatever a pattern repeats itself in, some expression may take its square. */
export const READERS: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(
    [
      ...['README.md', 'a.rst', 'a.html', 'Dockerfile', 'a.sh', 'a.ps1', 'a.py', 'noxfile.py', 'setup.py', 'a.ipynb'],
      ...['setup.cfg', 'tox.ini', 'pyproject.toml', 'Pipfile', 'a.toml', 'mcp.json', 'Makefile', 'action.yml'],
      ...['.pre-commit-config.yaml', 'environment.yml', 'conda-lock.yml', 'requirements.txt', 'constraints.txt'],
      ...['poetry.lock', 'uv.lock', 'Pipfile.lock', 'pylock.toml', 'bom.json', 'bom.xml'],
    ].map((file) => [file, checked(file)]),
  ),
  '--file': async (text, room) => readTargetFiles([await room.file('unnamed', text)]),
  'PKG-INFO': (text) => parseMetadata(Buffer.from(text)),
  'a reply of PyPI': (text) => readReplies(text, 'requests'),
  'a message': messageWithoutCredentials,
}

const BEGINNINGS = [
  '',
  'pip install ',
  'pip install x\n',
  '# pip install ',
  '<code>pip install ',
  '```sh\npip install x\n',
  '"""pip install x\n',
  '{"a": "pip install ',
  '[project]\nname = "',
  'run: |\n  pip install ',
  '- run: pip install "',
  '.. code::\n\n  pip install ',
]

const PARTS = [
  ...['"', "'", '`', '"""', "'''", '```', '~~~', '\\', '\\\n', '\\"', '\\n', '\\u0000'],
  ...[' ', '\t', '\n', '\r', '\v', '\n\n', '\n  ', '\u00a0', '\u2028', '\ufeff', '\u0000', '\u0130', 'é'],
  ...['(', ')', '[', ']', '{', '}', '[[', ']]', '$(', '${', '<', '>', '<!--', '-->', '<code>', '</code>', '<pre'],
  ...['-', '--', '- ', '#', '# ', '&', '&&', '&#', '&amp;', '|', '||', ';', '=', '==1', '>=', ',', '.', '/', ':', '::'],
  ...['*', '+', '_', '?', '!', '~', '@', ' @ ', '%', '^', '$', '0', 'a', 'a-', 'a.b', 'a: ', 'x = [', '"a": '],
  ...['http://', 'git+', '#egg=', 'user:', 'echo ', 'sudo ', 'RUN ', 'python -m ', 'pip install ', 'pip(', ' install'],
  ...['run: |\n', '|\n', '.. code::\n', '<<EOF\n', '[section]\n', 'key = value\n', '# via ', '-r ', '--index-url '],
  ...['<a href="', '<br>', '<component ', 'subprocess.run([', '  - id: x\n'],
]

/** Characters of each text. */
const LENGTH = 300_000

/** Returns a text of `unit` over and over. */
export function longText(beginning: string, unit: string): string {
  return beginning + unit.repeat(Math.ceil(LENGTH / unit.length))
}

/** Texts that say the same over and over, by whatever reads text: the time must not grow with the square of the length. */
export const longTexts = door({
  id: 'long-texts',
  title: 'texts of one pattern, by every reader',
  inputs: fc.record({
    reader: fc.constantFrom(...Object.keys(READERS)),
    beginning: fc.constantFrom(...BEGINNINGS),
    unit: fc.array(fc.constantFrom(...PARTS), {minLength: 1, maxLength: 3}).map((parts) => parts.join('')),
  }),
  async enter({reader, beginning, unit}, room) {
    await READERS[reader]!(longText(beginning, unit), room)
    return []
  },
})

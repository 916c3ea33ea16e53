import {sdistFileName, topFolder} from '../archive.ts'
import {MARKER_FILE, STYLE_FILES} from '../render.ts'
import {archiveOf, type Check, metadataOf} from './check.ts'
import {firstValue} from './metadata.ts'
import type {Subject} from './subject.ts'

/** What an installer could be made to run. */
const CODE = ['placeholder_backend.py', 'pyproject.toml']

/** What we require beyond PyPI: the sdist specification, that unpacking is harmless, and that it is only what it claims to be. */
export const PLACEHOLDER_CHECKS: readonly Check[] = [
  {
    id: 'sdist-spec',
    needs: 'metadata',
    passes: 'top folder and metadata conform to the sdist specification',
    problems: (subject) => {
      const version = Number(firstValue(metadataOf(subject), 'metadata-version'))
      return [
        `${subject.top}.tar.gz` !== subject.file &&
          `the top folder is ${subject.top}, which does not match the file name`,
        !(version >= 2.2) && 'metadata-version is older than 2.2',
        !has(subject, 'pyproject.toml') && 'there is no pyproject.toml',
      ]
    },
  },
  {
    id: 'safe-members',
    needs: 'archive',
    passes: 'plain files with plain names, none twice, none executable',
    problems: (subject) => {
      const names = archiveOf(subject).members.map(({name}) => name)
      return archiveOf(subject).members.flatMap(({name, type, mode}, i) => [
        type !== 'file' && `${name} is not a file (${type ?? 'unknown type'})`,
        !/^[\w.!-]+(?:\/[\w.-]+)+$/.test(name) && `"${name}" is not a plain path`,
        name.split('/').some((part) => part === '.' || part === '..') && `${name} leaves its folder`,
        names.indexOf(name) !== i && `${name} occurs twice`,
        mode !== 0o644 && `${name} has the mode ${mode.toString(8)}, not 644`,
      ])
    },
  },
  {
    id: 'marker',
    needs: 'archive',
    passes: `${MARKER_FILE} says what it is, for whom and by whom`,
    problems: (subject) => {
      const {placeholder} = subject
      if ('problem' in placeholder) return [placeholder.problem]
      return [
        sdistFileName(placeholder.name, placeholder.version) !== subject.file &&
          `it is the placeholder of ${topFolder(placeholder.name, placeholder.version)}`,
      ]
    },
  },
  {
    id: 'inert',
    needs: 'archive',
    passes: 'only the files of a placeholder; no setup.py, and no code except the refusal in the template',
    problems: (subject) => {
      const {top, placeholder} = subject
      const known = STYLE_FILES['problem' in placeholder ? 'inert' : placeholder.style].map((file) => `${top}/${file}`)
      return [
        ...archiveOf(subject).members.map(
          ({name}) => !known.includes(name) && `${name} does not belong in a placeholder`,
        ),
        ...changedFiles(subject)
          .filter((path) => CODE.includes(path))
          .map((path) => `${path} is not the file that refuses`),
      ]
    },
  },
  {
    id: 'templates',
    needs: 'archive',
    passes: 'byte for byte what this release makes from the placeholder it describes',
    problems: (subject) => {
      const {remade} = subject
      if (!remade) return [`without a readable ${MARKER_FILE} it cannot be rebuilt`]
      const changed = changedFiles(subject)
      if (changed.length > 0) return [`edited by hand or made by another release: ${changed.join(', ')}`]
      return [!remade.tar.equals(archiveOf(subject).tar) && 'the files are correct, but packed differently']
    },
  },
]

/** Returns the files of a placeholder that are missing or differ from what this release makes. */
function changedFiles(subject: Subject): string[] {
  const contents = new Map(archiveOf(subject).members.map(({name, content}) => [name, content]))
  return [...(subject.remade?.files ?? [])]
    .filter(([path, text]) => !contents.get(`${subject.top}/${path}`)?.equals(Buffer.from(text)))
    .map(([path]) => path)
}

function has(subject: Subject, path: string): boolean {
  return archiveOf(subject).members.some(({name}) => name === `${subject.top}/${path}`)
}

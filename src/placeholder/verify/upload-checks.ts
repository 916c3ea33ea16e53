import {readTable} from '../../assets/tables.ts'
import {limits} from '../../limits.ts'
import {normalize} from '../../names/normalized-name.ts'
import {pythonStrip} from '../../plan/python-blanks.ts'
import {canonicalVersion} from '../../plan/version.ts'
import {sdistFileName} from '../archive.ts'
import {archiveOf, type Check, metadataOf} from './check.ts'
import {parseContentType} from './content-type.ts'
import {firstValue, valuesOf} from './metadata.ts'
import {metadataProblems} from './metadata-rules.ts'
import type {Subject} from './subject.ts'

let classifiers: ReadonlySet<string> | undefined
const knownClassifiers = () => {
  classifiers ??= new Set(readTable('classifiers/classifiers.txt').split('\n').filter(Boolean))
  return classifiers
}
/** PyPI's checks of an upload, in PyPI's order (warehouse/forklift/legacy.py), as far as a folder can tell. */
export const UPLOAD_CHECKS: readonly Check[] = [
  {
    id: 'metadata',
    needs: 'metadata',
    passes: 'PKG-INFO obeys the rules for an upload',
    problems: (subject) => metadataProblems(metadataOf(subject)),
  },
  {
    id: 'classifiers',
    needs: 'metadata',
    passes: 'every classifier is one PyPI knows',
    problems: (subject) =>
      valuesOf(metadataOf(subject), 'classifier')
        .filter((classifier) => !knownClassifiers().has(classifier))
        .map((classifier) => `PyPI does not know the classifier "${classifier}"`),
  },
  {
    id: 'description',
    needs: 'metadata',
    passes: 'the description is Markdown or plain text, which cannot fail to render',
    problems: (subject) => {
      const metadata = metadataOf(subject)
      const {type} = parseContentType(firstValue(metadata, 'description-content-type') ?? '')
      return [
        // PyPI takes reStructuredText, its default, if it renders, which we cannot tell.
        type !== 'text/plain' &&
          type !== 'text/markdown' &&
          'description-content-type is neither Markdown nor plain text, and PyPI’s default may fail to render',
        `${firstValue(metadata, 'description') ?? ''}${metadata.body}`.trim() === '' && 'there is no description',
      ]
    },
  },
  {
    id: 'file-name',
    passes: 'the name is that of an sdist',
    problems: ({file}) => [
      !file.endsWith('.tar.gz') && 'it is not a .tar.gz: a placeholder is an sdist, never a wheel, which would install',
      /[\p{Cc}/\\]/u.test(file) && 'the name contains control characters or slashes',
      Buffer.byteLength(file) > limits.fileNameBytes && `the name is longer than ${limits.fileNameBytes} bytes`,
    ],
  },
  {
    id: 'size',
    passes: `not empty, and at most ${limits.sdistBytes} bytes`,
    problems: ({size}) => [
      size === 0 && 'it is empty',
      size > limits.sdistBytes && `${size} bytes are more than PyPI accepts (${limits.sdistBytes})`,
    ],
  },
  {
    id: 'unique',
    passes: 'no other file here has the same bytes',
    problems: ({twin}) => [
      twin !== undefined && `PyPI does not accept the same bytes twice, and these are also in ${twin}`,
    ],
  },
  {
    id: 'archive',
    passes: 'a gzipped tar that can be read to the end',
    problems: ({archive}) => ['problem' in archive && archive.problem],
  },
  {
    id: 'sparse-members',
    needs: 'archive',
    passes: 'no member is sparse',
    problems: (subject) =>
      archiveOf(subject).members.map(
        ({name, sparse}) => sparse && `${name} is sparse, which PyPI has refused since August 2026`,
      ),
  },
  {
    id: 'top-directory',
    needs: 'archive',
    passes: 'everything is in one top folder',
    problems: ({top}) => [top === '' && 'the members have no common top folder'],
  },
  {
    id: 'pkg-info',
    needs: 'archive',
    passes: 'the top folder contains a PKG-INFO',
    problems: ({metadata}) => ['problem' in metadata && metadata.problem],
  },
  {
    id: 'expected-name',
    needs: 'metadata',
    passes: 'the file is named after name and version as PEP 625 requires',
    problems: (subject) => [
      subject.file !== expectedFile(subject) && `PyPI requires the name ${expectedFile(subject)}`,
    ],
  },
  {
    id: 'license-files',
    needs: 'metadata',
    passes: 'every licence file listed is there',
    problems: (subject) =>
      valuesOf(metadataOf(subject), 'license-file').map(
        (path) =>
          !archiveOf(subject).members.some(({name}) => name === `${subject.top}/${path}`) && `there is no ${path}`,
      ),
  },
]

function expectedFile(subject: Subject): string {
  const name = normalize(firstValue(metadataOf(subject), 'name') ?? '')
  const version = canonicalVersion(pythonStrip(firstValue(metadataOf(subject), 'version') ?? ''))
  return name && version !== undefined ? sdistFileName(name, version) : 'of a valid project and version'
}

import {sha256} from '../../io/sha256.ts'
import type {Check} from './check.ts'

/** The folder's own record of what was built. */
export const MANIFEST_CHECK: Check = {
  id: 'manifest',
  passes: 'the digests are those of manifest.json',
  problems: (subject) => {
    const {listed} = subject
    if (listed === undefined) return ['there is no manifest.json to compare with']
    if (listed === null) return ['manifest.json does not list it: left over from an earlier plan, or not ours']
    return [
      listed.sha256 !== subject.sha256 && 'the digest is not the one in manifest.json',
      !('problem' in subject.archive) &&
        listed.tarSha256 !== sha256(subject.archive.tar) &&
        'the digest of the tar is not the one in manifest.json',
    ]
  },
}

/** What whoever is behind the placeholders states in public. */
export const STATEMENT_CHECK: Check = {
  id: 'statement',
  passes: 'the statement lists it, by name and SHA-256',
  problems: ({file, sha256, statement}) => {
    const stated = statement?.find((name) => name.sha256 === sha256)
    if (stated) return [stated.file !== file && `the statement lists these bytes as ${stated.file}`]
    const named = statement?.find((name) => name.file === file)
    if (named === undefined) return ['the statement does not list it']
    return [
      named.sha256 === null
        ? 'the statement names it without a digest, which proves nothing'
        : 'the digest is not the one in the statement',
    ]
  },
}

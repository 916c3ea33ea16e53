import {buffer} from 'node:stream/consumers'
import {gzipSync} from 'node:zlib'
import {type Header, pack} from 'tar-stream'

/** A member of an archive that `build` would never make. */
export type HostileMember = Partial<Header> & {name: string; text?: string | Buffer}

/** Returns a .tar.gz with exactly these members, however improper. */
export async function archiveOf(members: Iterable<HostileMember>): Promise<Buffer> {
  return gzipSync(await tarOf(members))
}

/** Returns the tar of these members. */
export async function tarOf(members: Iterable<HostileMember>): Promise<Buffer> {
  const packer = pack()
  const tar = buffer(packer)
  for (const {text = '', ...header} of members) packer.entry({mode: 0o644, ...header}, text)
  packer.finalize()
  return tar
}

/** Returns a tar with one bit of a header changed by `change` and its checksum made right again. */
export function withHeader(tar: Buffer, change: (header: Buffer) => void): Buffer {
  const changed = Buffer.from(tar)
  const header = changed.subarray(0, 512)
  change(header)
  header.fill(' ', 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return changed
}

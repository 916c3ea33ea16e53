/**
 * Loaded before the program (`--import`): lets one call that changes a file system fail, or kills the process there.
 * CHAOS_AT is the number of the call, from 1; CHAOS_CODE an error code such as `ENOSPC`, or `SIGKILL`. Without them all
 * calls succeed. Their number is written to the file CHAOS_COUNT at the end.
 */
import fs from 'node:fs'
import fsp from 'node:fs/promises'
import {syncBuiltinESMExports} from 'node:module'
import {getSystemErrorMap} from 'node:util'

const {CHAOS_AT, CHAOS_CODE, CHAOS_COUNT} = process.env
const at = Number(CHAOS_AT ?? 0)
let calls = 0

/** Fails if it is this call's turn, after `half` of its work is done. */
async function meetFate(syscall, half = () => {}) {
  if (++calls !== at) return
  await half()
  if (CHAOS_CODE === 'SIGKILL') {
    process.kill(process.pid, 'SIGKILL')
    await new Promise(() => {})
  }
  const [errno, [code, words]] = [...getSystemErrorMap()].find(([, [name]]) => name === CHAOS_CODE)
  throw Object.assign(new Error(`${code}: ${words}, ${syscall}`), {errno, code, syscall})
}

const {writeFile} = fsp

async function writeHalf(file, content, options) {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    return writeFile(file, content.slice(0, content.length >> 1), options)
  }
  for await (const piece of content) return writeFile(file, piece, options)
}

fsp.writeFile = async (file, content, options) => {
  await meetFate('write', () => writeHalf(file, content, options))
  return writeFile(file, content, options)
}

for (const name of ['rename', 'rm', 'mkdir', 'link']) {
  const call = fsp[name]
  fsp[name] = async (...args) => {
    await meetFate(name)
    return call(...args)
  }
}

const {open} = fsp
fsp.open = async (path, flags, ...rest) => {
  if (typeof flags === 'string' && flags !== 'r') await meetFate('open')
  return open(path, flags, ...rest)
}

const probe = await open(process.execPath, 'r')
const handles = Object.getPrototypeOf(probe)
await probe.close()
for (const name of ['sync', 'chmod', 'chown']) {
  const call = handles[name]
  handles[name] = async function (...args) {
    await meetFate(name)
    return call.apply(this, args)
  }
}

syncBuiltinESMExports()
if (CHAOS_COUNT) process.on('exit', () => fs.writeFileSync(CHAOS_COUNT, String(calls)))

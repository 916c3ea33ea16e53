import {Writable} from 'node:stream'
import {setTimeout as delay} from 'node:timers/promises'
import {expect, it} from 'vitest'
import {writePieces} from '../../src/io/write-pieces.ts'

it('waits for a slow reader as often as it must, and leaves no listener behind', async () => {
  let text = ''
  const slow = new Writable({
    highWaterMark: 1,
    decodeStrings: false,
    write(piece, _, done) {
      text += piece
      setImmediate(done)
    },
  })
  const before = slow.listenerCount('close') + slow.listenerCount('drain') + slow.listenerCount('error')
  await writePieces(slow, Array(50).fill('abc'))
  await delay(1)
  expect(text).toBe('abc'.repeat(50))
  expect(slow.listenerCount('close') + slow.listenerCount('drain') + slow.listenerCount('error')).toBe(before)
})

it('makes nothing more once nobody reads', async () => {
  const closed = new Writable({
    highWaterMark: 1,
    write() {
      setImmediate(() => closed.destroy())
    },
  })
  let made = 0
  function* pieces() {
    for (;;) yield `piece ${made++}`
  }
  await writePieces(closed, pieces())
  expect(made).toBeLessThan(4)
})

// Loaded before the program (`node --import`), it plays one of the faults that nothing in the program foresees.
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'

const faults = {
  callback: () => {
    throw new TypeError('boom \u001b[31m')
  },
  rejection: () => void Promise.reject(new Error('nobody awaits this')),
  // A file whose place is never answered: what waits for it is forgotten.
  forgotten: () => {
    fs.promises.realpath = () => new Promise(() => {})
    syncBuiltinESMExports()
  },
}

/** Plays the fault once the program watches for such things, however long it takes to start. */
const timer = setInterval(() => {
  if (process.listenerCount('uncaughtException') === 0) return
  clearInterval(timer)
  faults[process.env.FAULT]()
}, 1)

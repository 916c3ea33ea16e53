#!/usr/bin/env -S node --import tsx
// Runs the commands from src. oclif's own development mode needs the compiler's JavaScript interface, which
// TypeScript 7 does not have, and falls back to a stale dist without a word: so the commands are named here.
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {execute, settings} from '@oclif/core'

settings.enableAutoTranspile = false
const pjson = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
pjson.oclif.commands = './src/commands'
pjson.oclif.helpClass = './src/cli/help.ts'
await execute({
  development: true,
  loadOptions: {root: fileURLToPath(new URL('..', import.meta.url)), pjson, ignoreManifest: true},
})

#!/usr/bin/env node
import module from 'node:module'

// Node 22.8 and later keep compiled code between runs; Node 20 has no such function.
module.enableCompileCache?.()

// Parts of oclif by name, here and in src: its index loads all of it, and semver to look at Node's version.
const {execute} = await import('@oclif/core/execute')
await execute({dir: import.meta.url})

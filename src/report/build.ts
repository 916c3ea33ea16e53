import {pathWord} from '../escape/shell.ts'
import type {BuildReport} from '../placeholder/build.ts'
import {figure} from '../plural.ts'
import {onPlan} from './commands.ts'

/** Renders the digests of what was built, as `sha256sum` writes them. File names are made of normalized names. */
export function renderBuild({files}: BuildReport): string {
  return files.map(({file, sha256}) => `${sha256}  ${file}\n`).join('')
}

/** Says in a line what a build did, and what to do next. */
export function buildSummary({directory, written, kept}: BuildReport, plan: string): string {
  return `${directory}: ${figure(written)} written, ${figure(kept)} kept. Next: \`forestall verify ${pathWord(directory)}\`, then \`${onPlan('checklist', plan)}\`.`
}

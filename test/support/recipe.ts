import {readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {runWorkflow} from './workflow.ts'

/** Returns the workflow called `name` of a page of the documentation, as it stands there. */
export async function recipeOf(page: string, name: string): Promise<string> {
  const text = await readFile(fileURLToPath(new URL(`../../docs/${page}`, import.meta.url)), 'utf8')
  const recipe = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].find(([, yaml]) => yaml!.startsWith(`name: ${name}\n`))
  return recipe![1]!
}

/** Runs a workflow as GitHub does in `folder`, and returns its exit code and the issue that it opened, if it opened one. */
export async function runRecipe(
  yaml: string,
  {folder, index}: {readonly folder: string; readonly index: string},
): Promise<{readonly code: number; readonly issue: string | undefined}> {
  const kept = join(folder, '..', 'issue')
  await rm(kept, {force: true})
  const {code} = await runWorkflow(yaml, {
    folder,
    env: {FORESTALL_INDEX: index},
    // gh issue create --title TITLE --body-file FILE
    programs: {gh: `echo "$@" > '${kept}'; cat "$6" >> '${kept}'`},
  })
  return {code, issue: await readFile(kept, 'utf8').catch(() => undefined)}
}

import type {CheckDocument} from '../../check/document.ts'

/** The document itself, as `--json` prints it. */
export function checkJson(document: CheckDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`
}

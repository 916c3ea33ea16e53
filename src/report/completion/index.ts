import type {CompletionDocument, Shell} from './document.ts'

/** Renders the script for one shell; loaded when used. */
export type CompletionRenderer = (document: CompletionDocument) => string

const RENDERERS: Readonly<Record<Shell, () => Promise<CompletionRenderer>>> = {
  bash: async () => (await import('./bash.ts')).completionBash,
  zsh: async () => (await import('./zsh.ts')).completionZsh,
  fish: async () => (await import('./fish.ts')).completionFish,
}

/** Returns the script that completes these words in its shell. */
export async function renderCompletion(document: CompletionDocument): Promise<string> {
  return (await RENDERERS[document.shell]())(document)
}

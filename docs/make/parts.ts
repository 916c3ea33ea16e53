/**
 * Fills the generated parts of a document. A part stands between two comments, which say what makes it:
 *
 *   <!-- recall: made by `npm run docs` -->
 *   …
 *   <!-- /recall -->
 *
 * @param parts the text of each part, by its name.
 * @throws Error if the document has a part of which `parts` knows nothing.
 */
export function withParts(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(PART, (_, open: string, name: string, close: string) => {
    const part = parts[name]
    if (part === undefined) throw new Error(`Nothing makes the part \`${name}\``)
    return `${open}\n\n${part}\n\n${close}`
  })
}

/** Returns the names of the generated parts of a document. */
export function partsOf(text: string): string[] {
  return [...text.matchAll(PART)].map(([, , name]) => name!)
}

const PART = /(<!-- ([a-z-]+): made by `npm run docs` -->)[\s\S]*?(<!-- \/\2 -->)/g

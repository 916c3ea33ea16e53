/**
 * Text from outside (names, notes, server replies) may contain escape sequences that move the cursor, retitle the window
 * or hide what follows. None of them may reach a terminal: their code points are shown instead.
 */

// \p{Cc} is C0 and C1 controls, the bidirectional overrides of CVE-2021-42574 ("Trojan Source"), and line separators; and
// what nobody sees, such as a soft hyphen in a copied name. Joiners stay: scripts and emoji are written with them.
export const UNSAFE = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu

/** Returns `text` with every control, direction or invisible character as `\u{hex}`; ordinary text is returned unchanged. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`)
}

/** Returns which of `answers` a pasted text is, as its id: `other` for what no pattern recognises. */
export function recognise(text, answers) {
  return answers.find(({pattern}) => new RegExp(pattern, 'i').test(text))?.id ?? 'other'
}

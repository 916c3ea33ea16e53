/** Words with which a sentence goes on behind a command, and those that stand for what it is called with. */
const WORDS = new Set(
  'a an and any are as at before but by can did does either error errors fail failed failing failure first for from if in instead into is it its like may must note now of on once only or otherwise please so that the then this to too using via when where which will with within you your command commands again also after here there has was not be worked works working fails issue issues problem problems step steps succeeded succeeds no longer without should would could logs log upgraded upgrades reinstalls conflicting examples example specific latest required missing additional multiple argument arguments string strings option options they these those them itself directly manually properly globally locally because while until since than whether completed complete in-progress successful successfully finished how why'.split(
    ' ',
  ),
)

/** Comments, and the messages of scripts and programs, up to where a command in them begins. */
const COMMENT = /(?:^|\s)(?:#+|\/\/|::|rem)(?:\s|$)/i
const MESSAGE =
  /\b(?:echo|printf?|write-(?:host|output|error|warning)|raise|die|warn|error|fail|abort|log)\b[^;&|]*["']/i

/** Tells whether what stands `before` a command makes it part of a sentence: `# pip install x for y`, `echo "… or pip …"`. */
export function isInProse(before: string): boolean {
  return COMMENT.test(before) || MESSAGE.test(before)
}

/** Tells whether a sentence goes on with `word`: by itself, or because another command is spoken of. */
export function endsCommand(word: string, next: string | undefined): boolean {
  const plain = withoutMarks(word).toLowerCase()
  return /^[-–—/]+$/.test(word) || WORDS.has(plain) || (/^(?:pip|uv|pipx)[\d.]*$/.test(plain) && next === 'install')
}

/** Returns a word without the marks with which a sentence goes on or ends. */
export function withoutMarks(word: string): string {
  return word.replace(/(?:[.,:;!?*'")]|\](?<!\[[^\]]*\]))+$/, '')
}

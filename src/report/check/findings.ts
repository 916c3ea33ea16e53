import type {CheckDocument, CheckedMention, CheckedName, CheckKind} from '../../check/document.ts'
import {KIND_TEXTS, type KindText} from './sentences.ts'

/** One thing to say of one name in one place. */
export interface CheckFinding {
  readonly kind: CheckKind
  readonly text: KindText
  readonly checked: CheckedName
  readonly mention: CheckedMention
}

/** Yields what a document finds, the gravest first, each name in each place where it stands. */
export function* findingsOf({names}: CheckDocument): Generator<CheckFinding> {
  for (const checked of names) {
    for (const kind of checked.kinds) {
      const text = KIND_TEXTS[kind]
      if (text) for (const mention of checked.mentions) yield {kind, text, checked, mention}
    }
  }
}

/** An answer found in a pasted text; `Id` is that of the table's rows. */
export interface FoundAnswer<Id> {
  readonly id: Id
  /** In canonical form, but not checked to be valid. */
  readonly name: string | null
  /** Hostile text. */
  readonly sentence: string
}

interface Row<Id> {
  readonly id: Id
  readonly pattern: string
  readonly outcome: string
}

export function answersIn<Id extends string>(text: string, answers: readonly Row<Id>[]): FoundAnswer<Id>[]

export function answerFor<Id extends string>(
  name: string,
  found: readonly FoundAnswer<Id>[],
  answers: readonly Row<Id>[],
): FoundAnswer<Id> | undefined

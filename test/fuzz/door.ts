import type fc from 'fast-check'

/** A folder of its own for one case, and the only one that the case may write to. */
export interface Room {
  readonly path: string
  /** Writes a file into the room, making its folders, and returns its path. */
  file(name: string, content: string | Uint8Array): Promise<string>
}

/** A place where something from outside comes in. */
export interface Door<Input> {
  readonly id: string
  /** What comes in there, for the table of doors. */
  readonly title: string
  readonly inputs: fc.Arbitrary<Input>
  /**
   * Gives one input to the code behind the door, as far as what a user sees.
   * @returns what is printed or written for people: none of it may hold a raw control character.
   * @throws ForestallError for what is refused; anything else that is thrown is a failure.
   */
  enter(input: Input, room: Room): Promise<readonly string[]>
}

/** Checks the types of a door, and forgets that of its inputs. */
export function door<Input>(description: Door<Input>): Door<unknown> {
  return description as Door<unknown>
}

/** What the user says of names. */
export interface NameDeclarations {
  /** Names and patterns that the user found right. */
  readonly allow?: readonly string[] | undefined
  /** Names and patterns of the user's own projects that are not on the index. */
  readonly internal?: readonly string[] | undefined
}

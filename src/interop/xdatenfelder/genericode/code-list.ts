/** A code list that stands in a file of its own, in the format genericode. */
export interface CodeList {
  readonly uri: string
  readonly version: string
  /** Column with the codes, and the one with their names. */
  readonly codeColumn: string
  readonly nameColumn: string
  /** Values by the id of their column. */
  readonly rows: readonly ReadonlyMap<string, string>[]
}

/** Finds a code list by its canonical URI and version; `undefined` where nobody has it. */
export type CodeLists = (canonicalUri: string, version: string) => CodeList | undefined

/** No code list at hand. */
export const noCodeLists: CodeLists = () => undefined

/** Finds a list among those that were read. A version that is not named is any. */
export const codeListsFrom =
  (lists: readonly CodeList[]): CodeLists =>
  (uri, version) =>
    lists.find((list) => list.uri === uri && (version === '' || list.version === version))

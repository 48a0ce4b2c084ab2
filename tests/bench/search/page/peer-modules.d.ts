// The peers are installed when they are measured, not when types are checked.
declare module 'minisearch' {
  export default class MiniSearch {
    constructor(options: object)
    static loadJSON(json: string, options: object): MiniSearch
    addAll(documents: readonly object[]): void
    search(query: string): { readonly id: string }[]
  }
}
declare module '@orama/orama' {
  export function create(options: object): object
  export function insertMultiple(index: object, documents: readonly object[]): unknown
  export function save(index: object): object
  export function load(index: object, saved: object): void
  export function search(
    index: object,
    query: object,
  ): Promise<{ readonly hits: readonly { readonly id: string }[] }>
}
declare module '@orama/stemmers/german' {
  export function stemmer(word: string): string
}

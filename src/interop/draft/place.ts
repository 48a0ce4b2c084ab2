import type { DraftField } from './draft.ts'

/** A field with its id, and where it stands. */
export interface Place {
  readonly field: DraftField
  readonly id: string
  /** Counts through the whole form: what comes later cannot be asked about. */
  readonly order: number
  readonly step: number
  /** Group it is asked in. */
  readonly group: Place | undefined
  /** Fields of a group. */
  readonly inner: readonly Place[]
  /** Foreign value of an option, as text, to ours. */
  readonly options: ReadonlyMap<string, string>
}

/** What foreign names mean at one place: in the row first, then around it. */
export interface Scope {
  /** `several` where the name is not clear. */
  readonly find: (name: string) => Place | 'several' | undefined
}

/** The scope of some fields that stand beside each other. */
export function scopeOf(places: readonly Place[], around?: Scope): Scope {
  const byName = new Map<string, Place | 'several'>()
  const byAlias = new Map<string, Place | 'several'>()
  for (const place of places) {
    const { name, aliases = [] } = place.field
    byName.set(name, byName.has(name) ? 'several' : place)
    for (const alias of aliases) byAlias.set(alias, byAlias.has(alias) ? 'several' : place)
  }
  return {
    find: (name) => byAlias.get(name) ?? byName.get(name) ?? around?.find(name),
  }
}

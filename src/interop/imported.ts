/** Something of a foreign form that a person has to look at: it has no counterpart, or was taken over differently. */
export interface ImportNote {
  /** Where in the foreign file: an element's id, a pointer, a path. */
  readonly at: string
  /** `lost`: it is not in the form. `changed`: it is there in another way. `todo`: the author has to decide. */
  readonly kind: 'lost' | 'changed' | 'todo'
  /** German sentence for the form's author: what it was, and what to do. */
  readonly what: string
}

/**
 * A form of another system as a draft of ours. `form` is what stands in `form.yaml`, for `FormFile`; what the other system
 * does not know and ours demands is marked with "LÜCKE:" as in `npm run new`.
 */
export type Imported =
  | {
      readonly ok: true
      readonly form: Readonly<Record<string, unknown>>
      /** In the order of the file. */
      readonly notes: readonly ImportNote[]
      readonly counts?: ImportCounts
    }
  | { readonly ok: false; readonly mistakes: readonly [ImportMistake, ...ImportMistake[]] }

/** Part of a form of another system: a building block of ours, as it stands in `forms/_blocks`. */
export interface ImportedBlock {
  readonly ok: true
  readonly what: 'block'
  readonly block: Readonly<Record<string, unknown>>
  readonly notes: readonly ImportNote[]
  readonly counts: ImportCounts
}

/** What the foreign file asks: places where something is asked, and different fields among them. */
export interface ImportCounts {
  readonly placements: number
  readonly fields: number
}

/** Why a file cannot be taken over. */
export interface ImportMistake {
  /** Element, key or pointer: `datenfeldgruppe/identifikation/id`. */
  readonly element: string
  /** Line in the file, from 1; left out where the format has none. */
  readonly line?: number
  /** German sentence: what is wrong and what to do. */
  readonly reason: string
}

import type { DraftField } from './draft.ts'

/** All fields, those in rows as well. */
export const countFields = (parts: readonly { readonly fields?: readonly DraftField[] }[]): number =>
  parts.reduce(
    (sum, { fields = [] }) =>
      sum + fields.length + countFields(fields.filter((field) => field.fields !== undefined)),
    0,
  )

import type { GroupField } from '../../../widgets/contract/field.ts'

/** A row of more questions than this is long. */
const longRow = 6

/** Rows that are added at once: few of long ones. */
export const rowsAtOnce = ({ fields }: GroupField): number => (fields.length > longRow ? 1 : 2)

/** Empty rows to begin with, where nobody can be asked how many are needed. */
export const rowsAtFirst = ({ fields, min, max }: GroupField): number =>
  Math.min(max, Math.max(min, fields.length > longRow ? 2 : 3))

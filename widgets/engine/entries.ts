import type { FileAnswer } from '../contract/answers.ts'

/**
 * What a person has entered, exactly as typed: dates, numbers and numbers of accounts are text, a yes-or-no question is
 * `yes` or `no`, a choice its value. Nothing entered is ever lost by being read wrongly.
 */
export type Entry = string | boolean | readonly string[] | readonly FileAnswer[]

/**
 * Entries by field id: of a form, of a row of a group, of the parts of a composite question. A group holds its rows, a
 * composite question an object.
 */
export interface Entries {
  readonly [field: string]: Entry | Entries | readonly Entries[]
}

/** The value under a key of the object itself, never of its prototype. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** Entries that belong together under one field: the parts of a composite question. */
export const partsIn = (value: Entries[string] | undefined): Entries => (isRecord(value) ? value : {})

/** Entries of the rows of a group. */
export const rowsIn = (value: Entries[string] | undefined): readonly Entries[] =>
  Array.isArray(value) ? (value as readonly unknown[]).filter(isRecord) : []

/** An old draft may hold anything. */
const isRecord = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Heading of one row: "Kind 2". */
export const rowTitle = (item: string, index: number): string => `${item} ${index + 1}`

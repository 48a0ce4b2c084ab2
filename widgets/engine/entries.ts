import type { FileAnswer } from '../contract/answers.ts'

/**
 * What a person has entered, exactly as typed: dates, numbers and numbers of accounts are text, a yes-or-no question is
 * `yes` or `no`, a choice its value. Nothing entered is ever lost by being read wrongly.
 */
export type Entry = string | boolean | readonly string[] | readonly FileAnswer[]

/** Entries of one row of a group. */
export type EntryRow = Readonly<Record<string, Entry>>

/** Entries of a form, by field id. */
export type Entries = Readonly<Record<string, Entry | readonly EntryRow[]>>

/** The value under a key of the object itself, never of its prototype. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const
export type Weekday = (typeof weekdays)[number]

/** A stretch of a day. Times are `HH:MM`. */
export interface Opening {
  readonly from: string
  readonly to: string
  readonly note?: string | undefined
}

/** Openings of every weekday, in their order. */
export type OfficeHours = Readonly<Record<Weekday, readonly Opening[]>>

/** Days, first and last included, on which an office that would be open is not. `YYYY-MM-DD`. */
export interface Closure {
  readonly from: string
  readonly to: string
  readonly reason: string
}

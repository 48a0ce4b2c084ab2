import * as v from 'valibot'

/** Lower-case words joined by hyphens: names files, addresses and references. */
export const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(60))
export type Slug = v.InferOutput<typeof Slug>

/** Day in the calendar, `YYYY-MM-DD`. */
export const IsoDate = v.pipe(v.string(), v.isoDate(), v.check(isCalendarDay))
export type IsoDate = v.InferOutput<typeof IsoDate>

/** Random UUID, version 4, lower case: names an application before anyone else has seen it. */
export const Uuid = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u),
)
export type Uuid = v.InferOutput<typeof Uuid>

/** SHA-256 as base64url without padding: 43 characters. */
export const Sha256 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/u))
export type Sha256 = v.InferOutput<typeof Sha256>

/** Version of a form: major.minor.patch. @see https://semver.org */
export const Semver = v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/u))

/** Refuses 2026-02-30, which the pattern alone lets through. */
function isCalendarDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

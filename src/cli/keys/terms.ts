/** Seconds. */
const day = 24 * 60 * 60

/** How long things last that keys are about. All in seconds. */
export const terms = {
  day,
  /** A key set. */
  keyset: 400 * day,
  /** A key set in strict operation: somebody who holds an old one back can do so for a month at most. */
  strictKeyset: 35 * day,
  /** A key may be sealed to, from the last publication on. */
  key: 400 * day,
  /** A delegate, at most. */
  delegate: 90 * day,
  /** A new key is published this long before it is used: until then every device has seen it. */
  announcement: 7 * day,
  /** A key may be used from a day ago, and the one before it a day longer: clocks of devices are wrong. */
  slowClocks: day,
  /** An old private key is kept: 30 days on a device, 14 at FIT-Connect, and the backups of both. */
  keptAfter: 60 * day,
  /** Before the end of a key set or key people are reminded. */
  reminder: 60 * day,
  /** Before the end of a delegate people are reminded. */
  delegateReminder: 14 * day,
} as const

/** A day as people read it: 22. November 2026. @param seconds Epoch seconds. */
export const germanDay = (seconds: number): string =>
  new Date(seconds * 1000).toLocaleDateString('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' })

/** Epoch seconds of epoch milliseconds. */
export const toSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000)

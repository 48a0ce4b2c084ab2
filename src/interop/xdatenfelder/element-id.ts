import type { XdfVersion } from './message.ts'

/**
 * Numbers from here on are ours: FIM gives out ranges of numbers, and 99 is nobody's. Whoever takes such a file into an
 * editorial system gives the elements numbers of their own range there.
 */
const ownRange = '99'

/** An id for an element that FIM does not know: `F99000001` in 2.0, `F99000000001` in 3.0. */
export const ownId = (letter: 'S' | 'G' | 'F' | 'R' | 'C', number: number, version: XdfVersion): string =>
  `${letter}${ownRange}${String(number).padStart(version === 2 ? 6 : 9, '0')}`

/** The id in the form it has in 2.0, so that both versions can be compared: `F60000000227` is `F60000227`. */
export const shortId = (id: string): string =>
  /^[A-Z]\d{2}000\d{6}$/u.test(id) ? id.slice(0, 3) + id.slice(6) : id

/** The id as a version writes it; `undefined` where 2.0 cannot. */
export const idIn = (version: XdfVersion, id: string): string | undefined => {
  const short = shortId(id)
  if (version === 2) return short.length === 9 ? short : undefined
  return short.length === 9 ? `${short.slice(0, 3)}000${short.slice(3)}` : short
}

/** Ids that a field of ours may name: FIM's shape, and not one of our own numbers. */
export const isFimField = (id: string): boolean => /^F(?!99)\d{8}(?:\d{3})?$/u.test(id)

/** One of our own numbers, which say nothing to FIM. */
export const isOwnId = (id: string): boolean => id.slice(1, 3) === ownRange

import { idIn, ownId, shortId } from '../element-id.ts'
import type { XdfVersion } from '../message.ts'
import { knownVersions } from '../known-elements.data.ts'

/** Id and version of an element to be written. */
export interface Identity {
  readonly id: string
  readonly version?: string
}

/** Gives numbers of our own range to what FIM does not know, one after the other. */
export interface Numbering {
  readonly own: (letter: 'S' | 'G' | 'F' | 'R' | 'C') => string
  readonly version: XdfVersion
}

/** Starts at 1 for each letter, so that the same form is always written the same. */
export function numbering(version: XdfVersion): Numbering {
  const counts = new Map<string, number>()
  return {
    version,
    own: (letter) => {
      const number = (counts.get(letter) ?? 0) + 1
      counts.set(letter, number)
      return ownId(letter, number, version)
    },
  }
}

/** A field under its FIM number, with the version that is known of it; any other under a number of ours. */
export function fieldIdentity(fim: string | undefined, numbers: Numbering): Identity {
  const id = fim === undefined ? undefined : idIn(numbers.version, fim)
  if (id === undefined) return { id: numbers.own('F'), version: versionIn(numbers.version, '1.0') }
  const known = Object.hasOwn(knownVersions, shortId(id)) ? knownVersions[shortId(id)] : undefined
  return { id, ...(known !== undefined && { version: versionIn(numbers.version, known) }) }
}

/** Versions have two numbers in 2.0 and three in 3.0. */
export const versionIn = (version: XdfVersion, given: string): string =>
  version === 2
    ? given.split('.').slice(0, 2).join('.')
    : given.split('.').length === 2
      ? `${given}.0`
      : given

import type { Keyset, SigningJwk } from '../../../widgets/contract/keyset.ts'
import type { Sha256, Slug } from '../../../widgets/contract/primitives.ts'
import { type PrivateKey, publicPart } from '../../../widgets/seal/keys.ts'
import { terms } from './terms.ts'

/** A key of which only the public part is needed. */
type Named = Pick<PrivateKey, 'kid' | 'jwk'>

/** What a county seals to and signs receipts with. */
export interface PublicKeys {
  readonly office: Named
  readonly receipt: Named
  readonly recovery?: Named | undefined
}

/** Whom applications are sealed to. */
export type Role = 'office' | 'recovery'
type Entry = Keyset['enc'][number]

export const roleOf = ({ role }: Entry): Role => role ?? 'office'

/** The first key set of a county. @param now Epoch seconds. */
export function firstKeyset(county: Slug, keys: PublicKeys, now: number): Keyset {
  const enc = [entry(keys.office, 'office', now - terms.slowClocks)]
  if (keys.recovery) enc.push(entry(keys.recovery, 'recovery', now - terms.slowClocks))
  const set = { v: 1 as const, county, seq: 0, iat: now, exp: now, enc, receiptKeys: [], revoked: [] }
  return nextEdition(withReceiptKey(set, keys.receipt), now, terms.keyset)
}

/**
 * The next edition to sign: counted up, with new dates. Keys in use go on for another `terms.key`; keys whose private part
 * need not be kept any more are left out.
 *
 * @param now Epoch seconds.
 * @param lifetime Seconds; as long as the one before where left out.
 */
export function nextEdition(keyset: Keyset, now: number, lifetime = keyset.exp - keyset.iat): Keyset {
  const kept = keyset.enc.filter(({ notAfter }) => now < notAfter + terms.keptAfter)
  return {
    ...keyset,
    seq: keyset.seq + 1,
    iat: now,
    exp: now + lifetime,
    enc: kept.map((key) => (isNewest(key, keyset) ? { ...key, notAfter: now + terms.key } : key)),
  }
}

/** True for the key of its role that is used last of all that are known. */
const isNewest = (key: Entry, { enc, revoked }: Keyset): boolean =>
  !isRevoked(key.kid, revoked) &&
  !enc.some((other) => roleOf(other) === roleOf(key) && other.nbf > key.nbf && !isRevoked(other.kid, revoked))

const isRevoked = (kid: Sha256, revoked: Keyset['revoked']): boolean => revoked.some((key) => key.kid === kid)

/**
 * A new key takes over from the ones of its role, which are used a day longer than it is announced. One that was announced
 * for later than this one is not used at all.
 *
 * @param nbf Epoch seconds from which the new key is used.
 */
export function withSealingKey(keyset: Keyset, key: Named, role: Role, nbf: number): Keyset {
  const until = nbf + terms.slowClocks
  const enc = keyset.enc.map((old) =>
    roleOf(old) === role
      ? { ...old, nbf: Math.min(old.nbf, nbf - 1), notAfter: Math.min(old.notAfter, until) }
      : old,
  )
  return { ...keyset, enc: [entry(key, role, nbf), ...enc] }
}

/** A new key signs receipts from now on. The old ones stay, so that old receipts can still be verified. */
export const withReceiptKey = (keyset: Keyset, { kid, jwk }: Named): Keyset => ({
  ...keyset,
  receiptKeys: [{ kid, jwk: publicPart(jwk) as SigningJwk }, ...keyset.receiptKeys],
})

/** A key that is announced and not used yet, if there is one. @param now Epoch seconds. */
export const announcedKey = ({ enc, revoked }: Keyset, role: Role, now: number): Entry | undefined =>
  enc.find((key) => roleOf(key) === role && key.nbf > now && !isRevoked(key.kid, revoked))

/** A key is used at once that was announced for later. @param now Epoch seconds. */
export const usedAtOnce = (keyset: Keyset, kid: Sha256, now: number): Keyset => ({
  ...keyset,
  enc: keyset.enc.map((key) => (key.kid === kid ? { ...key, nbf: now - terms.slowClocks } : key)),
})

/**
 * A key is never used again: nothing is sealed to it, and no receipt that it has signed is believed. Its entry stays, so
 * that the office's side knows what it was.
 *
 * @param now Epoch seconds.
 */
export const withRevoked = (keyset: Keyset, kid: Sha256, reason: string, now: number): Keyset => ({
  ...keyset,
  enc: keyset.enc.map((key) => (key.kid === kid ? { ...key, notAfter: Math.min(key.notAfter, now) } : key)),
  receiptKeys: keyset.receiptKeys.filter((key) => key.kid !== kid),
  revoked: [...keyset.revoked, { kid, reason }],
})

const entry = ({ kid, jwk }: Named, role: Role, nbf: number): Entry => ({
  kid,
  jwk: publicPart(jwk) as Entry['jwk'],
  nbf,
  notAfter: nbf + terms.key,
  role,
})

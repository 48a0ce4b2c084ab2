import type { Keyset } from '../contract/keyset.ts'

/** The newest key of the office that may be sealed to at `now` (epoch milliseconds), if there is one. */
export const sealingKey = (keyset: Keyset, now: number): Keyset['enc'][number] | undefined =>
  validKeys(keyset, now).find(({ role }) => role !== 'recovery')

/** Keys that everything is sealed to beside the office's: at most three, as many as a header has room for. */
export const recoveryKeys = (keyset: Keyset, now: number): Keyset['enc'] =>
  validKeys(keyset, now)
    .filter(({ role }) => role === 'recovery')
    .slice(0, 3)

/** Newest first. */
const validKeys = ({ enc, revoked }: Keyset, now: number): Keyset['enc'] =>
  enc
    .filter(
      ({ kid, nbf, notAfter }) =>
        nbf * 1000 <= now && now < notAfter * 1000 && !revoked.some((key) => key.kid === kid),
    )
    .toSorted((a, b) => b.nbf - a.nbf)

import type { Keyset, SigningJwk } from '../../../widgets/contract/keyset.ts'
import type { Slug } from '../../../widgets/contract/primitives.ts'
import { publicPart } from '../../../widgets/seal/keys.ts'
import type { CountyKeys } from './county-keys.ts'

/** Seconds. */
const day = 24 * 60 * 60
const lifetime = 400 * day
/** A key set is renewed when less than this is left. */
const renewal = 60 * day
/** A new key may be sealed to from a day ago, so that a device whose clock is slow can use it. */
const slowClocks = day

/**
 * The key set to publish: the previous one as long as it names the same keys and has time left, otherwise the next.
 *
 * @param now Epoch milliseconds.
 */
export function nextKeyset(
  county: Slug,
  { office, receipt }: Pick<CountyKeys, 'office' | 'receipt'>,
  previous: Keyset | undefined,
  now: number,
): Keyset {
  const seconds = Math.floor(now / 1000)
  const known = previous?.enc.find(({ kid }) => kid === office.kid)
  const same =
    previous?.county === county &&
    known !== undefined &&
    previous.enc.length === 1 &&
    previous.receiptKeys.length === 1 &&
    previous.receiptKeys[0]?.kid === receipt.kid
  if (same && previous.exp - seconds >= renewal) return previous
  return {
    v: 1,
    county,
    seq: (previous?.seq ?? 0) + 1,
    iat: seconds,
    exp: seconds + lifetime,
    enc: [
      {
        kid: office.kid,
        jwk: publicPart(office.jwk) as Keyset['enc'][number]['jwk'],
        nbf: known?.nbf ?? seconds - slowClocks,
        notAfter: seconds + lifetime,
      },
    ],
    receiptKeys: [{ kid: receipt.kid, jwk: publicPart(receipt.jwk) as SigningJwk }],
    revoked: previous?.revoked ?? [],
  }
}

import type { Keyset } from '../../../widgets/contract/keyset.ts'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'

/** Seconds after its last day in which a key is still taken: as long as an application may wait on a device, 30 days. */
const grace = 30 * 24 * 60 * 60

/**
 * True where an application sealed to this key can be read by the office.
 *
 * @param now Epoch milliseconds.
 */
export function acceptsKey({ enc, revoked }: Keyset, kid: Sha256, now: number): boolean {
  if (revoked.some((key) => key.kid === kid)) return false
  return enc.some((key) => key.kid === kid && now / 1000 < key.notAfter + grace)
}

import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Slug } from '../../../widgets/contract/primitives.ts'
import type { Rate, RateLimits } from '../dependencies.ts'

/** Counts requests and applications. Each answers with the seconds to wait, or `undefined` where there is nothing to wait for. */
export interface RateLimiting {
  ofAddress(address: string): Promise<number | undefined>
  ofForm(form: Slug): Promise<number | undefined>
  /** Answers of an address to "War diese Seite hilfreich?". */
  ofFeedback(address: string): Promise<number | undefined>
}

/**
 * Counts in this process's memory only. Addresses are nowhere: what is counted is an HMAC of them with a secret that ends
 * with the process. It is cut to 17 bits, so that whoever has many addresses cannot fill the memory; now and then two
 * senders share a count.
 *
 * @param rates Nothing is limited where left out.
 */
export function createRateLimits(rates: RateLimits | undefined): RateLimiting {
  if (!rates) return { ofAddress: unlimited, ofForm: unlimited, ofFeedback: unlimited }
  const secret = randomBytes(32)
  const addresses = limiter(rates.perAddress)
  const forms = limiter(rates.perForm)
  const all = limiter(rates.inTotal)
  const feedback = limiter(rates.feedback)
  const keyOf = (address: string): number =>
    createHmac('sha256', secret).update(address).digest().readUInt32BE() >>> 15
  return {
    ofAddress: (address) => wait(addresses, keyOf(address)),
    ofForm: async (form) => (await wait(forms, form)) ?? (await wait(all, '')),
    ofFeedback: (address) => wait(feedback, keyOf(address)),
  }
}

const unlimited = async (): Promise<undefined> => undefined

const limiter = ({ most, seconds }: Rate): RateLimiterMemory =>
  new RateLimiterMemory({ points: most, duration: seconds })

async function wait(limiter: RateLimiterMemory, key: string | number): Promise<number | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}

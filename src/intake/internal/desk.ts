import type { Receipt } from '../../../widgets/contract/receipt.ts'
import { defaultLimits, type IntakeDependencies, type IntakeLimits } from '../dependencies.ts'
import { type ByteBudget, createByteBudget } from './byte-budget.ts'
import { createProofOfWork, type ProofOfWork } from './proof-of-work.ts'
import { createRateLimits, type RateLimiting } from './rate-limits.ts'
import { receiptSigner } from './sign-receipt.ts'

/** The dependencies as the endpoints work with them. */
export interface Desk extends Omit<IntakeDependencies, 'limits' | 'proofOfWork'> {
  readonly limits: IntakeLimits
  readonly budget: ByteBudget
  readonly rates: RateLimiting
  /** Left out where none is demanded. */
  readonly proof: ProofOfWork | undefined
  readonly signReceipt: (receipt: Receipt) => string
}

export function openDesk(dependencies: IntakeDependencies): Desk {
  const { keys, clock, proofOfWork = false } = dependencies
  const limits = { ...defaultLimits, ...dependencies.limits }
  return {
    ...dependencies,
    limits,
    budget: createByteBudget(limits.maxBytesInFlight),
    rates: createRateLimits(limits.rates),
    proof: proofOfWork ? createProofOfWork(keys.receipt, clock) : undefined,
    signReceipt: receiptSigner(keys.receipt),
  }
}

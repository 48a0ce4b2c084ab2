import type { Fee, Service } from './service.ts'
import { euro } from './euro.ts'

/** What a service costs, in a line. */
export interface CostSummary {
  readonly amount: string
  /** What the amount is for, or by which law it is set. */
  readonly detail?: string
}

/**
 * The first fee an editor names is the usual one; the table on the page has the rest. Nothing where the fees are not
 * known: "free" is never guessed.
 */
export function costSummary({ fees }: Service): CostSummary | undefined {
  const first = fees?.[0]
  if (!fees || !first) return undefined
  if (fees.every((fee) => 'cents' in fee && fee.cents === 0)) return { amount: 'kostenfrei' }
  if (fees.length === 1) return { amount: amountOf(first), ...('frame' in first && { detail: first.frame }) }
  return { amount: amountOf(first), detail: first.what }
}

/** A fee in a word: "25,30 €". Zero is free of charge. */
export const amountOf = (fee: Fee): string =>
  'frame' in fee ? 'je nach Fall' : fee.cents === 0 ? 'kostenfrei' : euro(fee.cents)

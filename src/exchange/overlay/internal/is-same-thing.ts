import type { Address } from '../address.ts'

/** Whether two addresses mean the same thing. A question is the same in whichever step it stands. */
export const isSameThing = (one: Address, other: Address): boolean =>
  one.field === other.field &&
  one.option === other.option &&
  one.condition === other.condition &&
  one.rule === other.rule &&
  (one.field !== undefined || one.step === other.step)

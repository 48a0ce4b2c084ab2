import type { LeasedErrand, StoredSubmission } from '../store.ts'

/** An errand that somebody is doing now. */
export interface Undertaking {
  readonly errand: LeasedErrand
  /** The application it is for. Its manifest is there. */
  readonly submission: StoredSubmission
  /** Fires when the attempt has to end. */
  readonly signal: AbortSignal
  /**
   * Keeps how far it has come, before the next step.
   *
   * @throws {LeaseLostError} where the errand is somebody else's by now: then not one further step.
   */
  save(progress: string): Promise<void>
}

/** It did not work now. */
export interface Later {
  readonly kind: 'later'
  /** German, without any content. */
  readonly reason: string
  /** Milliseconds that were asked for. */
  readonly retryAfter?: number
  /** Epoch milliseconds from which its 14 days count. When the application came in, where left out. */
  readonly since?: number
}

/** How an attempt ended. `failed`: it would never work; people have to see to it. */
export type AttemptEnd =
  { readonly kind: 'done' } | Later | { readonly kind: 'failed'; readonly reason: string }

/**
 * Does errands of one kind. What it does may have happened before, in an attempt whose end nobody saw: it repeats names,
 * so that whoever receives twice can tell.
 */
export type Carrier = (undertaking: Undertaking) => Promise<AttemptEnd>

/** Somebody else has the errand by now. */
export class LeaseLostError extends Error {
  constructor() {
    super('The lease of the errand has run out.')
    this.name = 'LeaseLostError'
  }
}

export const later = (reason: string, more: Omit<Later, 'kind' | 'reason'> = {}): Later => ({
  kind: 'later',
  reason,
  ...more,
})

export const isLater = (value: object): value is Later => 'kind' in value && value.kind === 'later'

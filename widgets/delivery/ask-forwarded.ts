import type { Outbox } from '../outbox/open.ts'
import type { Kept } from './kept.ts'

/**
 * Asks the intake what has become of an application that it passes on; what is new is announced. Never throws: without a
 * network nothing is new.
 */
export async function askForwarded(db: Outbox, kept: Kept | undefined): Promise<void> {
  if (kept?.kind === 'arrived' && kept.receipt.status)
    await import('./forwarded.ts').then(({ ask }) => ask(db, kept.receipt)).catch(() => undefined)
}

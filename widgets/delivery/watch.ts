import type { Outbox } from '../outbox/open.ts'
import type { Surroundings } from './attempt.ts'
import { flushOutbox } from './flush.ts'

/** Shortest time between two rounds. Milliseconds. */
const pause = 5000

/**
 * Sends what waits for as long as the page is open: at once, when the network or the visitor comes back, and when a wait
 * is over.
 *
 * @returns A function that begins a round now, for a citizen who asks for it.
 */
export function watchOutbox(db: Outbox, surroundings: Surroundings): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false
  let lastRound = -pause

  const round = async (eager: boolean): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    clearTimeout(timer)
    lastRound = performance.now()
    try {
      const next = await flushOutbox(db, surroundings, eager)
      if (next !== undefined) schedule(Math.max(1000, next - surroundings.now()), false)
    } finally {
      running = false
    }
    if (again) {
      again = false
      schedule(0, true)
    }
  }
  const schedule = (wait: number, eager: boolean): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void round(eager), Math.min(wait, 60_000))
  }
  const wake = (): void => {
    schedule(Math.max(0, lastRound + pause - performance.now()), true)
  }

  addEventListener('online', wake)
  addEventListener('pageshow', wake)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake()
  })
  void round(true)
  return () => void round(true)
}

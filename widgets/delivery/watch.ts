import type { Surroundings } from './attempt.ts'
import { flushOutbox } from './flush.ts'
import type { OutboxDevice } from './send.ts'

/** Shortest time between two rounds. Milliseconds. */
const pause = 5000
/** When a round that broke off, for whatever reason, is tried again: what waits must not wait for a reload. Milliseconds. */
const afterBreak = 30_000

/**
 * Sends what waits for as long as the page is open: at once, when the network or the visitor comes back, and when a wait
 * is over.
 *
 * @returns `now` begins a round, for a citizen who asks for it; `stop` ends the watch.
 */
export function watchOutbox(
  device: OutboxDevice,
  surroundings: Surroundings,
): { now: () => void; stop: () => void } {
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
      const next = await flushOutbox(device, surroundings, eager)
      if (next !== undefined) schedule(Math.max(1000, next - surroundings.now()), false)
    } catch (error) {
      // Whoever no longer watches has closed the store.
      if (watch.signal.aborted) return
      console.error(error)
      schedule(afterBreak, false)
    }
    running = false
    if (again) {
      again = false
      schedule(0, true)
    }
  }
  const schedule = (wait: number, eager: boolean): void => {
    clearTimeout(timer)
    if (!watch.signal.aborted) timer = setTimeout(() => void round(eager), Math.min(wait, 60_000))
  }
  const wake = (): void => {
    schedule(Math.max(0, lastRound + pause - performance.now()), true)
  }

  const watch = new AbortController()
  const { signal } = watch
  addEventListener('online', wake, { signal })
  addEventListener('pageshow', wake, { signal })
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') wake()
    },
    { signal },
  )
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
  })
  void round(true)
  return {
    now: () => void round(true),
    stop: () => {
      watch.abort()
    },
  }
}

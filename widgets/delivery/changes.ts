const name = 'amt-outbox'

let channel: BroadcastChannel | undefined
const listeners = new Set<() => void>()

/** Tells this page, its other tabs and the worker that something in the outbox has changed. */
export function announce(): void {
  open().postMessage('changed')
  for (const listener of listeners) listener()
}

/** Tells the other tabs that a draft was saved. This page knows. */
export function announceDraft(): void {
  open().postMessage('changed')
}

/** Calls back on every change, wherever it was made. @returns A function that ends it. */
export function onChange(listener: () => void): () => void {
  open()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function open(): BroadcastChannel {
  if (!channel) {
    channel = new BroadcastChannel(name)
    channel.addEventListener('message', () => {
      for (const listener of listeners) listener()
    })
    // In Node an open channel would keep the process alive.
    ;(channel as { unref?: () => void }).unref?.()
  }
  return channel
}

import { flushOutbox, openDevice } from '../../widgets/delivery/index.ts'

/** Name of the background sync. */
const tag = 'amt-outbox'

/** Not in the DOM types, as only Chromium has it. */
interface WithSync {
  readonly sync?: { readonly register: (tag: string) => Promise<void> }
}

/** Sends what waits on this device, and asks to be woken when something still does. */
export async function sendWaiting(registration: ServiceWorkerRegistration): Promise<void> {
  const device = await openDevice()
  if (device.keeps === 'nothing') return
  const surroundings = {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
    now: () => Date.now(),
    random: () => Math.random(),
  }
  const next = await flushOutbox(device, surroundings, true)
  device.db.close()
  if (next !== undefined) await (registration as WithSync).sync?.register(tag).catch(() => undefined)
}

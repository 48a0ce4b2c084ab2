import type { Backend } from '../contract/backend.ts'
import { sendToIntake } from './intake.ts'
import type { Outcome, Parcel, Transport } from './transport.ts'

type Send = (parcel: Parcel, fetch: typeof globalThis.fetch) => Promise<Outcome>

/** How each kind of backend is sent to. What is not ours is fetched when a form goes there. */
const transports: { readonly [Kind in Backend['kind']]: () => Promise<Transport<Kind>> } = {
  intake: () => Promise.resolve(sendToIntake),
  'fit-connect': async () => (await import('./fit-connect.ts')).sendToFitConnect,
  json: async () => (await import('./json.ts')).sendToJson,
  multipart: async () => (await import('./multipart.ts')).sendToMultipart,
  file: async () => (await import('./file.ts')).sendToFile,
}

/** Fetches what sends to a backend. */
export const fetchTransport = ({ kind }: Backend): Promise<unknown> => transports[kind]()

/** Sends a parcel to its backend. Never throws: no network is an outcome. */
export async function sendParcel(parcel: Parcel, fetch: typeof globalThis.fetch): Promise<Outcome> {
  let send: Send
  try {
    send = (await transports[parcel.backend.kind]()) as Send
  } catch {
    return { kind: 'later', reason: 'network', retryAfter: 0 }
  }
  return send(parcel, fetch)
}

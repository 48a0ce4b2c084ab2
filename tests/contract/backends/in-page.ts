import type { BackendOf } from '../../../widgets/contract/backend.ts'
import { sendToJson } from '../../../widgets/transports/json.ts'
import { sendToMultipart } from '../../../widgets/transports/multipart.ts'
import { navigateTo } from '../../../widgets/transports/navigate.ts'
import type { Outcome, Parcel } from '../../../widgets/transports/transport.ts'
import type { PackedParcel } from './chromium.ts'

const unpacked = ({ blobs, ...parcel }: PackedParcel): Parcel => ({
  ...parcel,
  blobs: blobs.map(({ data, ...blob }) => ({
    ...blob,
    bytes: Uint8Array.from(atob(data), (character) => character.charCodeAt(0)),
  })),
})

/** Runs in the page. */
export function send(packed: PackedParcel): Promise<Outcome> {
  const parcel = unpacked(packed)
  return parcel.backend.kind === 'json'
    ? sendToJson(parcel as Parcel<BackendOf<'json'>>, globalThis.fetch.bind(globalThis))
    : sendToMultipart(parcel as Parcel<BackendOf<'multipart'>>, globalThis.fetch.bind(globalThis))
}

/** Runs in the page, and ends it. */
export const navigate = (packed: PackedParcel): void => {
  navigateTo(unpacked(packed) as Parcel<BackendOf<'multipart'>>, document)
}

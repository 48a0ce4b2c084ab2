import { sealedMediaType } from '../contract/limits.ts'
import { sendSealed } from './sealed.ts'
import type { Transport } from './transport.ts'

/** Level A: our own intake, which signs a receipt. */
export const sendToIntake: Transport<'intake'> = (parcel, fetch) => sendSealed(parcel, sealedMediaType, fetch)

import { fitConnectMediaType } from '../contract/limits.ts'
import { sendSealed } from './sealed.ts'
import type { Transport } from './transport.ts'

/** Level A: our intake as relay to a FIT-Connect destination. It signs a receipt, keeps everything, and carries it on. */
export const sendToFitConnect: Transport<'fit-connect'> = (parcel, fetch) =>
  sendSealed(parcel, fitConnectMediaType, fetch)

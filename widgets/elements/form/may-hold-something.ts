import { outboxName } from '../../contract/limits.ts'

/**
 * True where this device may hold a draft or an application, so that it must be looked for before the form is shown. Where
 * a browser does not tell, it may.
 */
export async function mayHoldSomething(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === outboxName)
  } catch {
    return true
  }
}

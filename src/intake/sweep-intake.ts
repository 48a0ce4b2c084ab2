import type { Slug } from '../../widgets/contract/primitives.ts'
import type { BlobFolder } from './blob-folder.ts'
import { orphanLifetime, type Store, type Swept } from './store.ts'

/**
 * Deletes what need not be kept any longer, rows first: a file without a row is harmless, a row without its file is not.
 *
 * @param now Epoch milliseconds.
 * @param retention Milliseconds after which a form's ciphertext is deleted, by form; `undefined` keeps it.
 * @throws {StoreUnavailableError}
 */
export async function sweepIntake(
  { store, blobs }: { readonly store: Store; readonly blobs: BlobFolder },
  now: number,
  retention: (form: Slug) => number | undefined,
): Promise<Swept> {
  // Files carry the machine's own time, to a few milliseconds.
  const moment = Date.now() - 1000
  const swept = await store.sweep(now, retention)
  // Whoever hands a forgotten file in again at this very moment keeps it.
  for (const { application, id } of swept.files) await blobs.remove(application, id, moment)
  await sweepStrays({ store, blobs }, moment - orphanLifetime)
  await blobs.sweepTemporary(moment)
  return swept
}

/** Files that a crash has left between their bytes and their row, and that nobody has handed in again since. */
async function sweepStrays(
  { store, blobs }: { readonly store: Store; readonly blobs: BlobFolder },
  before: number,
): Promise<void> {
  for await (const { application, id } of blobs.olderThan(before)) {
    if (!(await store.blob(application, id))) await blobs.remove(application, id, before)
  }
}

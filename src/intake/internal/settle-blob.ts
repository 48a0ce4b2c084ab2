import { link, mkdir, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import { StoreUnavailableError } from '../store.ts'
import { isErrno, unlessMissing } from './disk-errors.ts'
import { hashFile } from './hash-file.ts'

/** Somebody may remove the folder or the file in between, but hardly again and again. */
const attempts = 20

/**
 * Gives a file its final name unless another has it: two senders of one id must not overwrite each other.
 *
 * @returns False where other bytes lie there.
 */
export async function settleBlob(temporary: string, final: string, sha256: Sha256): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await unlessMissing(linkInto(temporary, final))) return true
    const there = await unlessMissing(hashFile(final))
    if (there !== undefined && there !== sha256) return false
    // The same bytes once more. Their new date keeps a sweep from taking them for forgotten.
    const now = new Date()
    if (there !== undefined && (await unlessMissing(utimes(final, now, now).then(() => true)))) return true
  }
  throw new StoreUnavailableError('Others kept removing the folder of a file.')
}

/** @returns False where there is a file of that name. @throws ENOENT where the folder goes at that moment. */
async function linkInto(temporary: string, final: string): Promise<boolean> {
  await mkdir(dirname(final), { recursive: true, mode: 0o700 })
  try {
    await link(temporary, final)
    return true
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false
    throw error
  }
}

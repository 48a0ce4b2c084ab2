import { join } from 'node:path'
import { type KeyFile, readKeyFile } from './key-file.ts'
import type { Custody } from './passphrases.ts'

/** Files whose passphrase is the one of everything in these hands, the surest first. */
const files: Readonly<Record<Custody, readonly string[]>> = {
  root: ['root.json', 'recovery.json'],
  office: ['office.json'],
  server: ['receipt.json', 'delegate.json'],
}

/**
 * A key that lies here under the passphrase of these hands; undefined where none does.
 *
 * @param rootFolder Where root and recovery lie.
 */
export async function lockedKeyOf(
  custody: Custody,
  { folder, rootFolder }: { readonly folder: string; readonly rootFolder: string },
): Promise<KeyFile | undefined> {
  for (const name of files[custody]) {
    const file = await readKeyFile(join(custody === 'root' ? rootFolder : folder, name))
    if (file?.secret.kind === 'locked') return file
  }
  return undefined
}

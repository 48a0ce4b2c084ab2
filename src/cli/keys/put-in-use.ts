import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrivateKey } from '../../../widgets/seal/keys.ts'
import { readKeyFile, writeKeyFile } from './key-file.ts'
import { archiveIn } from './keys-folder.ts'
import { writeWhole } from './write-whole.ts'

/** A new private key lies in the archive before it is published: what citizens seal to can be opened, whatever happens next. */
export async function keepNewKey(
  folder: string,
  key: PrivateKey,
  passphrase: string | undefined,
): Promise<void> {
  await mkdir(archiveIn(folder), { recursive: true, mode: 0o700 })
  await writeKeyFile(archived(folder, key.kid), key, passphrase)
}

/**
 * Puts a key out of the archive in its place, and the one that was there into the archive.
 *
 * @param name `office`, `receipt` or `recovery`.
 */
export async function putInUse(folder: string, name: string, { kid }: PrivateKey): Promise<void> {
  const path = join(folder, `${name}.json`)
  const before = await readKeyFile(path)
  if (before) await writeWhole(archived(folder, before.kid), await readFile(path, 'utf8'), 'replace')
  await rename(archived(folder, kid), path)
}

/** Where the key with this thumbprint lies when it is no longer in use. */
export const archived = (folder: string, kid: string): string => join(archiveIn(folder), `${kid}.json`)

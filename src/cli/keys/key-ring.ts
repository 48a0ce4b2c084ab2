import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import type { PrivateKey } from '../../../widgets/seal/keys.ts'
import { type KeyFile, readKeyFile } from './key-file.ts'
import { archiveIn } from './keys-folder.ts'
import type { Passphrases } from './passphrases.ts'

/** Keys that open applications, each unlocked when it is first needed. */
export interface KeyRing {
  /** Where it was looked for keys. */
  readonly folders: readonly string[]
  /**
   * The first of these keys that lies here; none where none does.
   *
   * @throws {CommandError} where nobody knows its passphrase.
   */
  find(kids: readonly Sha256[]): Promise<readonly PrivateKey[]>
}

/** Files of all keys that open applications: in use, announced, archived, recovery. @param folders Where to look. */
export async function openingKeyFiles(folders: readonly string[]): Promise<KeyFile[]> {
  const files: KeyFile[] = []
  for (const folder of folders) {
    const archived = await readdir(archiveIn(folder)).catch((): string[] => [])
    const paths = [
      ...['office.json', 'recovery.json'].map((name) => join(folder, name)),
      ...archived.filter((name) => name.endsWith('.json')).map((name) => join(archiveIn(folder), name)),
    ]
    for (const path of paths) {
      const file = await readKeyFile(path)
      if (file?.jwk.kty === 'RSA') files.push(file)
    }
  }
  return files
}

/** @param folders Of the keys: beside the server, and where the recovery key lies. */
export async function keyRing(
  folders: readonly string[],
  passphrases: Pick<Passphrases, 'unlock'>,
): Promise<KeyRing> {
  const files = await openingKeyFiles(folders)
  const unlocked = new Map<Sha256, Promise<PrivateKey>>()
  return {
    folders,
    async find(kids) {
      const [file] = kids.flatMap((kid) => files.find((candidate) => candidate.kid === kid) ?? [])
      if (!file) return []
      const key = unlocked.get(file.kid) ?? passphrases.unlock(file)
      unlocked.set(file.kid, key)
      return [await key]
    },
  }
}

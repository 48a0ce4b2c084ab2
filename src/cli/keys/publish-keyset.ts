import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Keyset } from '../../../widgets/contract/keyset.ts'
import type { Slug } from '../../../widgets/contract/primitives.ts'
import { readKeyset, signKeyset } from '../../../widgets/seal/keyset.ts'
import { SealError } from '../../../widgets/seal/seal-error.ts'
import { type CountyKeys, keysFolder } from './county-keys.ts'
import { nextKeyset } from './next-keyset.ts'

/** A key set as it is published. */
export interface PublishedKeyset {
  readonly keyset: Keyset
  /** Compact JWS: the bytes of `/schluessel/keyset.jws`. */
  readonly jws: string
}

/**
 * The key set of the county, signed by its root. What was published last is used again byte for byte as long as it is
 * right, so that its number only counts up when something has changed.
 *
 * @param now Epoch milliseconds.
 */
export async function publishKeyset(
  dataDir: string,
  county: Slug,
  keys: CountyKeys,
  now: number,
): Promise<PublishedKeyset> {
  const file = join(keysFolder(dataDir), 'keyset.jws')
  const last = await readLast(file, keys)
  const keyset = nextKeyset(county, keys, last?.keyset, now)
  if (last && keyset === last.keyset) return last
  const jws = await signKeyset(keyset, keys.root)
  await writeFile(`${file}.neu`, jws)
  await rename(`${file}.neu`, file)
  return { keyset, jws }
}

/** What was published last under this root. Another root's counts as nothing: pages that pin this one never saw it. */
async function readLast(file: string, { root }: CountyKeys): Promise<PublishedKeyset | undefined> {
  const jws = await readFile(file, 'utf8').catch(() => undefined)
  if (jws === undefined) return undefined
  try {
    return { keyset: (await readKeyset(jws, root.kid)).keyset, jws }
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

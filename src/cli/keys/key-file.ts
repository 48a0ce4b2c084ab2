import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type PrivateKey, thumbprint } from '../../../widgets/seal/keys.ts'
import { CommandError } from '../command-error.ts'

/** File beside the keys that marks them as made for trying out. */
export const developmentMark = 'development.json'

/**
 * Reads a private key.
 *
 * @throws {CommandError} where the file cannot be read or its key is not the one it names.
 */
export async function readKeyFile(path: string): Promise<PrivateKey> {
  try {
    const { kid, ...jwk } = JSON.parse(await readFile(path, 'utf8')) as PrivateKey['jwk']
    if (kid === undefined || kid !== (await thumbprint(jwk))) throw new Error('kid is not the thumbprint')
    return { kid, jwk }
  } catch (cause) {
    throw new CommandError(`Der Schlüssel ${path} lässt sich nicht lesen oder ist beschädigt.`, 1, { cause })
  }
}

/** Writes a private key as JWK that only its owner may read. Never overwrites one. */
export const writeKeyFile = (path: string, { kid, jwk }: PrivateKey): Promise<void> =>
  writeFile(path, `${JSON.stringify({ kid, ...jwk }, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' })

/** Marks the keys of a folder as made for trying out. */
export const writeDevelopmentMark = (folder: string): Promise<void> =>
  writeFile(
    join(folder, developmentMark),
    `${JSON.stringify({ note: 'Diese Schlüssel sind ungeschützt und nur zum Ausprobieren da.' })}\n`,
  )

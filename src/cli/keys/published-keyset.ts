import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Keyset } from '../../../widgets/contract/keyset.ts'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import { certificateOf, madeAt } from '../../../widgets/seal/delegate.ts'
import { readKeyset, signKeyset } from '../../../widgets/seal/keyset.ts'
import { SealError } from '../../../widgets/seal/seal-error.ts'
import type { Signer } from '../../../widgets/seal/sign.ts'
import { CommandError } from '../command-error.ts'
import { shownPath } from '../shown-path.ts'
import { writeWhole } from './write-whole.ts'

/** A key set as it is published. */
export interface PublishedKeyset {
  readonly keyset: Keyset
  /** Compact JWS: the bytes of `/schluessel/keyset.jws`. */
  readonly jws: string
  /** Thumbprint of the root it is signed under. */
  readonly root: Sha256
  /** Epoch seconds: until then it is believed. Ends with the delegate that has signed it, if one has. */
  readonly until: number
}

/** File of the published key set. */
export const keysetFile = (folder: string): string => join(folder, 'keyset.jws')

/**
 * What was published last, whether its time is over or not; undefined where nothing was.
 *
 * @param trust Roots as pages pin them.
 * @throws {CommandError} where the file is damaged or another root's.
 */
export async function readPublished(folder: string, trust: string): Promise<PublishedKeyset | undefined> {
  const text = await readFile(keysetFile(folder), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const jws = text.trim()
  try {
    const { keyset, root } = await readKeyset(jws, trust, madeAt(jws) * 1000)
    return { keyset, jws, root, until: endOf(jws, keyset) }
  } catch (cause) {
    if (!(cause instanceof SealError)) throw cause
    throw new CommandError(
      cause.code === 'ERR_NOT_TRUSTED'
        ? `${shownPath(keysetFile(folder))} hat ein anderer Hauptschlüssel unterschrieben. Bitte das zuletzt veröffentlichte Schlüsselverzeichnis dieses Landkreises dorthin kopieren.`
        : `${shownPath(keysetFile(folder))} ist beschädigt. Bitte das zuletzt veröffentlichte Schlüsselverzeichnis dorthin kopieren (https://…/schluessel/keyset.jws).`,
      1,
      { cause },
    )
  }
}

/** Signs a key set and makes it the one that is published next, whole or not at all. */
export async function publish(folder: string, keyset: Keyset, signer: Signer): Promise<PublishedKeyset> {
  const jws = await signKeyset(keyset, signer)
  const { root } = await readKeyset(jws, undefined, keyset.iat * 1000)
  await writeWhole(keysetFile(folder), jws, 'replace')
  return { keyset, jws, root, until: endOf(jws, keyset) }
}

const endOf = (jws: string, { exp }: Keyset): number => Math.min(exp, certificateOf(jws)?.notAfter ?? exp)

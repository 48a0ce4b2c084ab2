import type { JWK } from 'jose'
import { releaseType } from '../contract/limits.ts'
import type { Sha256 } from '../contract/primitives.ts'
import type { FormRelease } from '../contract/release.ts'
import { sha256 } from './digest.ts'
import type { PrivateKey } from './keys.ts'
import { SealError } from './seal-error.ts'
import { sign, writeJson } from './sign.ts'
import { readJson, verify } from './verify.ts'

/** A form release whose signature holds. */
export interface TrustedRelease {
  readonly release: FormRelease
  /** SHA-256 of the signed bytes: names exactly this wording of this version. */
  readonly hash: Sha256
}

/** Signs a form release. The file `definition.json` is a flattened JWS (RFC 7515, section 7.2.2). */
export async function signRelease(
  release: FormRelease,
  root: PrivateKey,
): Promise<{ json: string; hash: Sha256 }> {
  const payload = writeJson(release)
  const [header, body, signature] = (await sign(payload, releaseType, root)).split('.')
  return {
    json: JSON.stringify({ payload: body, protected: header, signature }),
    hash: await sha256(payload),
  }
}

/**
 * Reads `definition.json`.
 *
 * @throws {SealError} ERR_NOT_READABLE, ERR_NOT_CANONICAL, ERR_SIGNATURE.
 */
export async function readRelease(json: string, rootKey: JWK): Promise<TrustedRelease> {
  const payload = await verify(toCompact(json), releaseType, rootKey)
  return { release: readJson(payload) as FormRelease, hash: await sha256(payload) }
}

function toCompact(json: string): string {
  try {
    const parts = JSON.parse(json) as { payload: string; protected: string; signature: string }
    return [parts.protected, parts.payload, parts.signature].join('.')
  } catch (cause) {
    throw new SealError('ERR_NOT_READABLE', 'The form definition cannot be read.', { cause })
  }
}

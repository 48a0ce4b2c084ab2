import type { JWK } from 'jose'
import { releaseType } from '../contract/limits.ts'
import type { Sha256 } from '../contract/primitives.ts'
import type { FormRelease } from '../contract/release.ts'
import { sha256 } from './digest.ts'
import { SealError } from './seal-error.ts'
import { sign, type Signer, writeJson } from './sign.ts'
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
  signer: Signer,
): Promise<{ json: string; hash: Sha256 }> {
  const payload = writeJson(release)
  const [header, body, signature] = (await sign(payload, releaseType, signer)).split('.')
  return {
    json: JSON.stringify({ payload: body, protected: header, signature }),
    hash: await sha256(payload),
  }
}

/**
 * Reads `definition.json`.
 *
 * @param now Epoch milliseconds.
 * @throws {SealError} ERR_NOT_READABLE, ERR_NOT_CANONICAL, ERR_SIGNATURE, ERR_EXPIRED where a delegate signed whose time has
 *   not come or is over.
 */
export async function readRelease(json: string, rootKey: JWK, now = Date.now()): Promise<TrustedRelease> {
  const payload = await verify(toCompact(json), releaseType, rootKey, now)
  return { release: readJson(payload) as FormRelease, hash: await sha256(payload) }
}

/** As `signRelease` writes it and no other way: no byte can change unnoticed, not even a space. */
const written = /^\{"payload":"([\w-]+)","protected":"([\w-]+)","signature":"([\w-]+)"\}$/u

function toCompact(json: string): string {
  const [, payload, header, signature] = written.exec(json) ?? []
  if (!signature) throw new SealError('ERR_NOT_READABLE', 'Definition not readable.')
  return [header, payload, signature].join('.')
}

import { sha256 } from '../../../widgets/seal/digest.ts'
import { sign, type Signer, writeJson } from '../../../widgets/seal/sign.ts'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import type { ExchangePackage } from './exchange-package.ts'
import { packageType } from './limits.ts'

/** A package as it is published. */
export interface SignedPackage {
  /** Flattened JWS (RFC 7515, section 7.2.2): the bytes of the file. */
  readonly json: string
  /** SHA-256 of the signed bytes: the same for the same package, however often it is signed. */
  readonly sha256: Sha256
}

/** SHA-256 of the bytes that `signPackage` signs. */
export const packageHash = (content: ExchangePackage): Promise<Sha256> => sha256(writeJson(content))

/** Signs a package as form releases are signed: by the county's root or its delegate. */
export async function signPackage(content: ExchangePackage, signer: Signer): Promise<SignedPackage> {
  const payload = writeJson(content)
  const [header, body, signature] = (await sign(payload, packageType, signer)).split('.')
  return {
    json: JSON.stringify({ payload: body, protected: header, signature }),
    sha256: await sha256(payload),
  }
}

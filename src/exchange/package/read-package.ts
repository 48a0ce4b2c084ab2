import * as v from 'valibot'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import { sha256 } from '../../../widgets/seal/digest.ts'
import type { TrustedKeyset } from '../../../widgets/seal/keyset.ts'
import { SealError } from '../../../widgets/seal/seal-error.ts'
import { headerOf, verify } from '../../../widgets/seal/verify.ts'
import { explainIssue, issueKey } from '../../model/explain-issue.ts'
import { ExchangePackage } from './exchange-package.ts'
import { packageType } from './limits.ts'
import { readStrangersJson } from './read-json.ts'
import { refused, taken, type Taken } from './refusal.ts'

/** What a package must be. */
export interface Wanted {
  readonly id: string
  readonly version: string
  /** SHA-256 of the signed bytes as the index says it; left out where there is no index to compare with. */
  readonly sha256?: Sha256
}

/** A package that can be believed. */
export interface TrustedPackage {
  readonly content: ExchangePackage
  readonly sha256: Sha256
}

/** As `signPackage` writes it and no other way. */
const written = /^\{"payload":"([\w-]+)","protected":"([\w-]+)","signature":"([\w-]+)"\}$/u

/**
 * Reads a package from another county: its checksum, whether the county itself has signed it with a key that still holds,
 * and whether it is the form that was asked for.
 *
 * @param now Epoch milliseconds.
 */
export async function readPackage(
  json: string,
  { keyset, rootKey, root }: TrustedKeyset,
  wanted: Wanted,
  now: number,
): Promise<Taken<TrustedPackage>> {
  const name = `„${wanted.id}“ ${wanted.version}`
  const [, payload = '', header = '', signature = ''] = written.exec(json.trim()) ?? []
  if (signature === '')
    return refused(
      'not-readable',
      `Das Paket ${name} lässt sich nicht lesen: Es ist kein unterschriebenes Paket.`,
    )
  const bytes = new Uint8Array(Buffer.from(payload, 'base64url'))
  const hash = await sha256(bytes)
  if (wanted.sha256 !== undefined && hash !== wanted.sha256)
    return refused(
      'other-checksum',
      `Das Paket ${name} ist nicht das aus dem Verzeichnis der Quelle: Die Prüfsumme ist eine andere. Jemand hat es verändert, oder es wird gerade erneuert. Es wird nichts übernommen.`,
    )
  const jws = [header, payload, signature].join('.')
  try {
    await verify(jws, packageType, rootKey, now)
  } catch (error) {
    if (!(error instanceof SealError)) throw error
    return error.code === 'ERR_EXPIRED'
      ? refused(
          'expired',
          `Der Schlüssel, der das Paket ${name} unterschrieben hat, gilt jetzt nicht. Bitte fragen Sie den anderen Landkreis.`,
        )
      : refused(
          'wrong-signature',
          `Die Unterschrift des Pakets ${name} stimmt nicht: Es stammt nicht von diesem Landkreis oder wurde verändert. Es wird nichts übernommen.`,
        )
  }
  const { kid } = headerOf(jws)
  if (keyset.revoked.some((key) => key.kid === kid || key.kid === root))
    return refused(
      'revoked',
      `Der Landkreis hat den Schlüssel gesperrt, der das Paket ${name} unterschrieben hat. Es wird nichts übernommen.`,
    )
  return contentOf(bytes, hash, wanted)
}

function contentOf(bytes: Uint8Array, hash: Sha256, wanted: Wanted): Taken<TrustedPackage> {
  const name = `„${wanted.id}“ ${wanted.version}`
  const data = readStrangersJson(new TextDecoder().decode(bytes))
  if (data === undefined)
    return refused('not-readable', `Das Paket ${name} hat einen Aufbau, der nicht zulässig ist.`)
  const { licence } = data as { readonly licence?: unknown }
  if (typeof licence !== 'string' || licence.trim() === '')
    return refused('no-licence', `Das Paket ${name} nennt keine Lizenz. Ohne sie darf es niemand übernehmen.`)
  const read = v.safeParse(ExchangePackage, data)
  if (!read.success) {
    const [issue] = read.issues
    return refused(
      'not-readable',
      `Das Paket ${name} hat nicht den vereinbarten Aufbau: ${issueKey(issue)}: ${explainIssue(issue)}`,
    )
  }
  const content = read.output
  if (content.id !== wanted.id || content.version !== wanted.version)
    return refused(
      'other-form',
      `Unter der Adresse von ${name} liegt ein anderes Paket: „${content.id}“ ${content.version}. Es wird nichts übernommen.`,
    )
  return taken({ content, sha256: hash })
}

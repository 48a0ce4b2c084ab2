import * as v from 'valibot'
import { Keyset } from '../../../widgets/contract/keyset.ts'
import { certificateOf } from '../../../widgets/seal/delegate.ts'
import { readKeyset, type TrustedKeyset } from '../../../widgets/seal/keyset.ts'
import { SealError } from '../../../widgets/seal/seal-error.ts'
import { headerOf } from '../../../widgets/seal/verify.ts'
import { explainIssue, issueKey } from '../../model/explain-issue.ts'
import type { ExchangeSource } from '../../model/exchange-settings.ts'
import type { FormLock } from '../../model/form-lock.ts'
import { ExchangeIndex, indexPath, packagePath } from '../package/exchange-index.ts'
import { maxIndexBytes, maxKeysetBytes, maxPackageBytes } from '../package/limits.ts'
import { readStrangersJson } from '../package/read-json.ts'
import { readPackage, type TrustedPackage, type Wanted } from '../package/read-package.ts'
import { refused, taken, type Taken } from '../package/refusal.ts'
import { fetchText } from './fetch-text.ts'

/** Another county whose keys were checked against what was compared by phone. */
export interface OpenSource {
  readonly source: ExchangeSource
  readonly trusted: TrustedKeyset
  readonly index: ExchangeIndex
  /** Fetches a package and checks everything that can be checked of it alone. */
  fetchPackage(wanted: Wanted): Promise<Taken<TrustedPackage>>
}

/** An address below a county's site. */
export const addressAt = (site: string, path: string): URL =>
  new URL(path, site.endsWith('/') ? site : `${site}/`)

/**
 * Fetches a county's key set.
 *
 * @param trust Thumbprints of its roots; left out while somebody is just about to compare them.
 * @param now Epoch milliseconds.
 */
export async function fetchKeyset(
  site: string,
  trust: string | undefined,
  now: number,
): Promise<Taken<TrustedKeyset>> {
  const text = await fetchText(addressAt(site, 'schluessel/keyset.jws'), maxKeysetBytes)
  if (!text.ok) return text
  const jws = text.value.trim()
  try {
    const trusted = await readKeyset(jws, trust, now)
    if (!v.is(Keyset, trusted.keyset))
      return refused('not-readable', `Das Schlüsselverzeichnis von ${site} lässt sich nicht lesen.`)
    const { keyset, root } = trusted
    const until = Math.min(keyset.exp, certificateOf(jws)?.notAfter ?? keyset.exp)
    if (until * 1000 <= now)
      return refused(
        'expired',
        `Das Schlüsselverzeichnis von ${site} ist abgelaufen. Bitte fragen Sie den anderen Landkreis; er muss es neu veröffentlichen.`,
      )
    const { kid } = headerOf(jws)
    if (keyset.revoked.some((key) => key.kid === root || key.kid === kid))
      return refused(
        'revoked',
        `Der Schlüssel von ${site} ist gesperrt. Bitte vergleichen Sie den neuen am Telefon: npm run forms -- search --add ${site}`,
      )
    return taken(trusted)
  } catch (error) {
    if (!(error instanceof SealError)) throw error
    return explain(error, site)
  }
}

function explain({ code }: SealError, site: string) {
  switch (code) {
    case 'ERR_NOT_TRUSTED':
      return refused(
        'wrong-root',
        `${site} weist sich mit einem anderen Hauptschlüssel aus als dem in county.yaml. Es wird nichts übernommen. Bitte rufen Sie den anderen Landkreis an; hat er den Schlüssel gewechselt, nehmen Sie ihn neu auf: npm run forms -- search --add ${site}`,
      )
    case 'ERR_EXPIRED':
      return refused('expired', `Der Schlüssel, der für ${site} unterschrieben hat, gilt jetzt nicht.`)
    case 'ERR_TOO_OLD':
      return refused('not-readable', `${site} verlangt eine neuere Fassung dieser Software.`)
    case 'ERR_SIGNATURE':
      return refused(
        'wrong-signature',
        `Die Unterschrift unter dem Schlüsselverzeichnis von ${site} stimmt nicht.`,
      )
    default:
      return refused('not-readable', `Das Schlüsselverzeichnis von ${site} lässt sich nicht lesen.`)
  }
}

/**
 * Opens a source: key set against the pinned root, then what it offers.
 *
 * @param lock Knows the newest key set that was seen, so that an old one with keys that were revoked since is not believed.
 * @param now Epoch milliseconds.
 */
export async function openSource(
  source: ExchangeSource,
  lock: FormLock,
  now: number,
): Promise<Taken<OpenSource>> {
  const { id, url, root } = source
  if (root === undefined)
    return refused(
      'wrong-root',
      `Die Quelle „${id}“ hat in county.yaml keinen Hauptschlüssel („root“). Bitte aufnehmen mit: npm run forms -- search --add ${url}`,
    )
  const trusted = await fetchKeyset(url, root, now)
  if (!trusted.ok) return trusted
  const seen = Object.hasOwn(lock.sources, id) ? lock.sources[id] : undefined
  if (seen?.root === trusted.value.root && trusted.value.keyset.seq < seen.seq)
    return refused(
      'played-again',
      `${url} zeigt ein älteres Schlüsselverzeichnis (Nummer ${trusted.value.keyset.seq}) als beim letzten Mal (${seen.seq}). Es wird nichts übernommen.`,
    )
  const text = await fetchText(addressAt(url, indexPath), maxIndexBytes)
  if (!text.ok) return text
  const read = v.safeParse(ExchangeIndex, readStrangersJson(text.value))
  if (!read.success) {
    const [issue] = read.issues
    return refused(
      'not-readable',
      `Das Verzeichnis ${url} hat nicht den vereinbarten Aufbau: ${issueKey(issue)}: ${explainIssue(issue)}`,
    )
  }
  if (read.output.county !== trusted.value.keyset.county)
    return refused(
      'other-form',
      `Unter ${url} stehen Formulare von „${read.output.county}“, die Schlüssel gehören „${trusted.value.keyset.county}“.`,
    )
  return taken({
    source,
    trusted: trusted.value,
    index: read.output,
    async fetchPackage(wanted) {
      const json = await fetchText(addressAt(url, packagePath(wanted.id, wanted.version)), maxPackageBytes)
      return json.ok ? readPackage(json.value, trusted.value, wanted, now) : json
    },
  })
}

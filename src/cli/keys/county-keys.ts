import type { Slug } from '../../../widgets/contract/primitives.ts'
import type { PrivateKey } from '../../../widgets/seal/keys.ts'
import type { Signer } from '../../../widgets/seal/sign.ts'
import { CommandError } from '../command-error.ts'
import { shownPath } from '../shown-path.ts'
import { delegateFile, keysetSigner, releaseSigner, type Signing } from './find-signer.ts'
import { readKeyFile } from './key-file.ts'
import { isDevelopment, keysFolder, readRoots, requiredKey, trustIn } from './keys-folder.ts'
import { firstKeyset, nextEdition, type PublicKeys } from './keyset-changes.ts'
import type { Passphrases } from './passphrases.ts'
import { publish, type PublishedKeyset, readPublished } from './published-keyset.ts'
import { germanDay, terms, toSeconds } from './terms.ts'

/** What a county's site needs of its keys. Nothing is unlocked before it is used. */
export interface SiteKeys {
  /** Made by a first start, lying unprotected beside the server: for trying out only. */
  readonly development: boolean
  readonly published: PublishedKeyset
  /** Thumbprint of the root, and of the spare one after a space: as pages pin them. */
  readonly trust: string
  /** Certificate of the delegate that signs, if one lies here. */
  readonly delegation: string | undefined
  /**
   * Whoever signs forms.
   *
   * @throws {CommandError} where there is nobody, or nobody knows the passphrase.
   */
  signer(): Promise<Signer>
  /**
   * The key that signs receipts.
   *
   * @throws {CommandError} where it is missing or not published, or nobody knows the passphrase.
   */
  receipt(): Promise<PrivateKey>
}

/**
 * The keys of a county that has some.
 *
 * @param now Epoch milliseconds.
 * @throws {CommandError} where something that has to be there is missing, damaged or too old.
 */
export async function readSiteKeys(
  dataDir: string,
  county: Slug,
  passphrases: Passphrases,
  now: number,
): Promise<SiteKeys> {
  const folder = keysFolder(dataDir)
  const [development, roots] = [await isDevelopment(folder), await readRoots(folder)]
  const signing: Signing = { folder, roots, passphrases, now: toSeconds(now) }
  const published = development ? await keptUpToDate(signing, county) : await demandPublished(signing, county)
  let signer: Promise<Signer> | undefined
  return {
    development,
    published,
    trust: trustIn(roots),
    delegation: (await readKeyFile(delegateFile(folder)))?.cert,
    async signer() {
      const { root } = demandInTime(published, signing.now)
      return (signer ??= releaseSigner(signing, root))
    },
    async receipt() {
      const file = await requiredKey(folder, 'receipt')
      if (!published.keyset.receiptKeys.some(({ kid }) => kid === file.kid)) {
        throw new CommandError(
          `${shownPath(file.path)} steht nicht im veröffentlichten Schlüsselverzeichnis: Niemand würde ihre Eingangsbestätigungen glauben. Bitte beides vom Rechner mit dem Hauptschlüssel hierher kopieren.`,
        )
      }
      return passphrases.unlock(file)
    },
  }
}

/** People decide when keys for operation are published: it takes the root, and a passphrase. */
async function demandPublished({ folder, roots }: Signing, county: Slug): Promise<PublishedKeyset> {
  const published = await readPublished(folder, trustIn(roots))
  if (!published) {
    throw new CommandError(
      `In ${shownPath(folder)} liegt kein Schlüsselverzeichnis. Bitte npm run keys -- publish auf dem Rechner mit dem Hauptschlüssel ausführen.`,
    )
  }
  if (published.keyset.county !== county) {
    throw new CommandError(
      `Die Schlüssel in ${shownPath(folder)} gehören dem Landkreis „${published.keyset.county}“, die Inhalte „${county}“.`,
    )
  }
  return published
}

/** Nobody would believe forms that are published beside a key set whose time is over. */
function demandInTime(published: PublishedKeyset, now: number): PublishedKeyset {
  if (now < published.until) return published
  throw new CommandError(
    `Das Schlüsselverzeichnis ist am ${germanDay(published.until)} abgelaufen. Bitte npm run keys -- publish auf dem Rechner mit dem Hauptschlüssel ausführen.`,
  )
}

/** Keys for trying out publish themselves: when they are new, other ones were put in their place, or time is running out. */
async function keptUpToDate(signing: Signing, county: Slug): Promise<PublishedKeyset> {
  const { folder, roots, now } = signing
  const [receipt, office] = [await requiredKey(folder, 'receipt'), await requiredKey(folder, 'office')]
  const last = await readPublished(folder, trustIn(roots)).catch(() => undefined)
  const keys: PublicKeys = { receipt, office }
  const isRight =
    last?.keyset.county === county &&
    last.keyset.enc.some(({ kid }) => kid === keys.office.kid) &&
    last.keyset.receiptKeys.some(({ kid }) => kid === keys.receipt.kid)
  if (isRight && last.keyset.exp - now >= terms.reminder) return last
  const { seq, revoked } = last?.keyset ?? { seq: 0, revoked: [] }
  const next = isRight
    ? nextEdition(last.keyset, now)
    : { ...firstKeyset(county, keys, now), seq: seq + 1, revoked }
  return publish(folder, next, await keysetSigner(signing, undefined))
}

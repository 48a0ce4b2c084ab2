import type { PrivateKey } from '../../../widgets/seal/keys.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { contentRoot } from '../../model/content-root.ts'
import { currentContent } from '../current-content.ts'
import { readSiteKeys, type SiteKeys } from '../keys/county-keys.ts'
import { keyWarnings } from '../keys/key-warnings.ts'
import { ensureDevelopmentKeys } from '../keys/ensure-development-keys.ts'
import { passphrasesFrom } from '../keys/passphrases.ts'
import type { PublishedKeyset } from '../keys/published-keyset.ts'
import type { Settings } from '../settings.ts'
import { say } from '../terminal.ts'
import { type Inputs, readInputs } from './sources.ts'

/** A county whose site can be built: content checked, keys at hand. */
export interface SiteToBuild {
  readonly catalogue: Catalogue
  readonly keys: Pick<SiteKeys, 'development' | 'signer'>
  readonly published: PublishedKeyset
  /** Thumbprint of the root key, and of the spare one after a space. */
  readonly trust: string
  /** Certificate of the delegate that signs, if there is one. */
  readonly delegation: string | undefined
}

/** A county that can be built and served. */
export interface CountyToBuild extends SiteToBuild {
  readonly keys: SiteToBuild['keys'] & {
    /** Signs receipts. */
    readonly receipt: PrivateKey
  }
}

type KeySettings = Pick<Settings, 'dataDir' | 'passphraseFile'>

/**
 * Reads content and keys; on a first start makes keys for trying out.
 *
 * @throws {ContentError} with every mistake in the content.
 * @throws {CommandError} where keys are missing, damaged or too old.
 */
export const siteToBuild = async (settings: KeySettings): Promise<SiteToBuild> =>
  withKeys(await currentContent(), settings)

/** As `siteToBuild`, with the key that signs receipts. */
export const countyToBuild = async (settings: KeySettings): Promise<CountyToBuild> =>
  countyWith(await currentContent(), settings)

/** As `countyToBuild`, for content that is at hand. */
export async function countyWith(catalogue: Catalogue, settings: KeySettings): Promise<CountyToBuild> {
  const county = await withKeys(catalogue, settings)
  const { development, signer } = county.keys
  return { ...county, keys: { development, signer, receipt: await county.keys.receipt() } }
}

async function withKeys(
  catalogue: Catalogue,
  settings: KeySettings,
): Promise<SiteToBuild & { keys: SiteKeys }> {
  const { dataDir } = settings
  const now = Date.now()
  await ensureDevelopmentKeys(dataDir, say)
  const keys = await readSiteKeys(dataDir, catalogue.county.id, passphrasesFrom(settings), now)
  for (const warning of await keyWarnings(dataDir, now)) say(`Achtung: ${warning}`)
  const { published, trust, delegation } = keys
  return { catalogue, keys, published, trust, delegation }
}

/** Everything that the site of this county is built from. */
export const inputsOf = ({ published, trust, delegation = '' }: SiteToBuild): Promise<Inputs> =>
  readInputs(contentRoot(), {
    Schlüsselverzeichnis: published.jws,
    Hauptschlüssel: trust,
    Delegation: delegation,
  })

import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { contentRoot } from '../../model/content-root.ts'
import { currentContent } from '../current-content.ts'
import type { CountyKeys } from '../keys/county-keys.ts'
import { ensureDevelopmentKeys } from '../keys/ensure-development-keys.ts'
import { publishKeyset, type PublishedKeyset } from '../keys/publish-keyset.ts'
import type { Settings } from '../settings.ts'
import { say } from '../terminal.ts'
import { type Inputs, readInputs } from './sources.ts'

/** A county with its content checked and its keys at hand. */
export interface CountyToBuild {
  readonly catalogue: Catalogue
  readonly keys: CountyKeys
  readonly published: PublishedKeyset
  /** Thumbprint of the root key. */
  readonly trust: Sha256
}

/**
 * Reads content and keys; on a first start makes keys for trying out.
 *
 * @throws {ContentError} with every mistake in the content.
 * @throws {CommandError} where keys are missing or damaged.
 */
export async function countyToBuild({ dataDir }: Pick<Settings, 'dataDir'>): Promise<CountyToBuild> {
  const catalogue = await currentContent()
  const keys = await ensureDevelopmentKeys(dataDir, say)
  const published = await publishKeyset(dataDir, catalogue.county.id, keys, Date.now())
  return { catalogue, keys, published, trust: keys.root.kid }
}

/** Everything that the site of this county is built from. */
export const inputsOf = ({ published, trust }: CountyToBuild): Promise<Inputs> =>
  readInputs(contentRoot(), { Schlüsselverzeichnis: published.jws, Hauptschlüssel: trust })

import type { Signer } from '../../../widgets/seal/sign.ts'
import type { ExchangeIndex, OfferedForm, PassedOnForm } from '../../exchange/package/exchange-index.ts'
import { indexPath, packagePath } from '../../exchange/package/exchange-index.ts'
import type { ExchangePackage } from '../../exchange/package/exchange-package.ts'
import { signPackage } from '../../exchange/package/sign-package.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { archivedPackage, archivedVersions, archivePackage } from './exchange-archive.ts'
import { isSamePackage, offeredPackage, type PackageFolders } from './offered-package.ts'

/** What a county publishes for others. */
export interface ExchangePublication {
  /** Text of each file, by its path below the site. */
  readonly files: ReadonlyMap<string, string>
  readonly index: ExchangeIndex
  /** German sentences for whoever builds. */
  readonly warnings: readonly string[]
}

/**
 * Signs a package of every form that is the county's own, or adopted and changed, and lists them. Versions that were offered
 * before stay.
 */
export async function publishExchange(
  catalogue: Catalogue,
  signer: Signer,
  folders: PackageFolders,
): Promise<ExchangePublication> {
  const { county, forms } = catalogue
  const files = new Map<string, string>()
  const offered: OfferedForm[] = []
  const warnings: string[] = []
  for (const id of forms.keys()) {
    if (isPassedOn(catalogue, id)) continue
    const { content, warning } = await kept(folders.dataDir, await offeredPackage(catalogue, id, folders))
    if (warning !== undefined) warnings.push(warning)
    const { json, sha256 } = await signPackage(content, signer)
    files.set(packagePath(id, content.version), json)
    const versions = await archivedVersions(folders.dataDir, id)
    for (const version of versions) {
      const earlier =
        version === content.version ? undefined : await archivedPackage(folders.dataDir, id, version)
      if (earlier) files.set(packagePath(id, version), (await signPackage(earlier, signer)).json)
    }
    offered.push({ ...described(catalogue, content), sha256, size: Buffer.byteLength(json), versions })
  }
  const { contact } = county.exchange
  const index: ExchangeIndex = {
    v: 1,
    county: county.id,
    maintainer: { county: county.name, authority: county.authority, ...(contact && { contact }) },
    forms: offered,
    adopted: passedOn(catalogue),
  }
  files.set(indexPath, JSON.stringify(index))
  return { files, index, warnings }
}

/**
 * Keeps a package for good. What is in the archive stays: to the byte where nothing else is said about the form, and as the
 * same form where the version was recorded.
 */
async function kept(
  dataDir: string,
  content: ExchangePackage,
): Promise<{ readonly content: ExchangePackage; readonly warning?: string }> {
  const { id, version } = content
  const before = await archivedPackage(dataDir, id, version)
  if (before && isSamePackage(before, content)) return { content: before }
  if (
    before &&
    before.content !== content.content &&
    before.changelog.some((entry) => entry.version === version)
  )
    return {
      content: before,
      warning: `Das Formular „${id}“ wurde in Fassung ${version} schon mit anderem Inhalt angeboten; die Fassung bleibt, wie sie war. Bitte eine neue festhalten: npm run forms -- publish ${id}`,
    }
  await archivePackage(dataDir, content)
  // As it will be read at the next build: the same keys in the same order, so the same checksum.
  return { content: (await archivedPackage(dataDir, id, version)) ?? content }
}

/** True for a form that the county has adopted and left as it is: whoever wants it gets it where it is kept. */
const isPassedOn = ({ exchange }: Catalogue, id: string): boolean =>
  Object.hasOwn(exchange.lock.forms, id) && exchange.texts.get(id)?.isChanged !== true

function described(
  { services, topics }: Catalogue,
  content: ExchangePackage,
): Omit<OfferedForm, 'sha256' | 'size' | 'versions'> {
  const { id, version, title, summary, figures, licence, provenance } = content
  const { legalBasis } = content.definition as { readonly legalBasis: readonly { readonly title: string }[] }
  const shown = [...services.values()].filter(({ online }) => online.kind === 'form' && online.form === id)
  const names = shown.flatMap((service) => service.topics.flatMap((topic) => topics.get(topic)?.title ?? []))
  return {
    id,
    version,
    title,
    summary,
    topics: [...new Set(names)],
    legalBasis: legalBasis.map((basis) => basis.title),
    languages: figures.languages,
    figures,
    content: content.content,
    package: packagePath(id, version),
    licence,
    provenance,
  }
}

const passedOn = (catalogue: Catalogue): PassedOnForm[] =>
  Object.entries(catalogue.exchange.lock.forms).flatMap(([id, locked]) => {
    const definition = catalogue.forms.get(id)
    return definition && isPassedOn(catalogue, id)
      ? [
          {
            id,
            version: locked.version,
            title: definition.title,
            adoptedFrom: { url: locked.url, id: locked.id },
          },
        ]
      : []
  })

import * as v from 'valibot'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { ExchangePackage } from '../../exchange/package/exchange-package.ts'
import { packageOfForm } from '../../exchange/package/package-of-form.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { canonical } from '../../model/canonical.ts'
import type { FormExamples } from '../../model/form-examples.ts'
import { hashOf } from '../../model/hash-of.ts'
import { brokenExamples } from '../../rules/forms/broken-examples.ts'
import { archivedPackage } from './exchange-archive.ts'
import { formFindings } from './form-findings.ts'
import { screenshotsOf } from './screenshots-of.ts'

/** Where things lie that a package is made of, beside the catalogue. */
export interface PackageFolders {
  /** Content root, for the pictures. */
  readonly root: string
  readonly dataDir: string
}

/**
 * What the county offers of a form: as it stands where no version was recorded or nothing was changed since, else the version
 * that was recorded last. What was once offered of a recorded version stays the same form for good; only what is said about
 * it (pictures, contact, findings) may be newer.
 */
export async function offeredPackage(
  catalogue: Catalogue,
  id: string,
  folders: PackageFolders,
): Promise<ExchangePackage> {
  const definition = catalogue.forms.get(id)
  const data = catalogue.formSources.get(id)?.data
  if (!definition) throw new Error(`There is no form ${id}.`)
  const record = catalogue.exchange.records.get(id)
  const isRecorded = record?.sha256 === hashOf(data)
  const text = catalogue.exchange.texts.get(id)
  if (!record || isRecorded)
    return packaged(catalogue, definition, data, folders, {
      ...(text && !text.isChanged && { written: { text: text.text, blocks: text.blocks } }),
      examples: catalogue.examples.get(id) ?? [],
    })
  const archived = await archivedPackage(folders.dataDir, id, record.version)
  if (archived?.content === record.sha256) return archived
  const recorded = v.parse(FormDefinition, record.definition)
  return packaged(catalogue, recorded, record.definition, folders, {
    examples: stillRight(catalogue, recorded),
  })
}

async function packaged(
  catalogue: Catalogue,
  definition: FormDefinition,
  data: unknown,
  { root }: PackageFolders,
  rest: Pick<Parameters<typeof packageOfForm>[0], 'written' | 'examples'>,
): Promise<ExchangePackage> {
  const { county, exchange, places } = catalogue
  const { id } = definition
  const { contact } = county.exchange
  return packageOfForm({
    definition,
    data,
    ...rest,
    places: [...places.keys()],
    contacts: contactsOf(catalogue),
    adopted: exchange.lock.forms[id],
    changelog: exchange.records.get(id)?.changelog ?? [],
    screenshots: await screenshotsOf(root, definition),
    maintainer: { county: county.name, authority: county.authority, ...(contact && { contact }) },
    ...formFindings(catalogue, definition, data),
  })
}

function contactsOf({ county, offices }: Catalogue): Parameters<typeof packageOfForm>[0]['contacts'] {
  const all = [...offices.values()]
  const { contact } = county
  return {
    phones: [contact.phone, ...all.map(({ phone }) => phone)],
    emails: [contact.email, ...all.map(({ email }) => email)],
    sites: [county.site],
    streets: [contact.street, ...all.map(({ address }) => address.street)],
  }
}

/** Examples of today that hold for the version that was recorded. */
function stillRight(catalogue: Catalogue, definition: FormDefinition): FormExamples {
  const { id } = definition
  return (catalogue.examples.get(id) ?? []).filter((example) => {
    const alone = { ...catalogue, forms: new Map([[id, definition]]), examples: new Map([[id, [example]]]) }
    const about = `0 (${example.name})`
    return !brokenExamples(alone).some(({ key }) => key === about)
  })
}

/** Whether two packages hold the same, to the last word about it. */
export const isSamePackage = (one: ExchangePackage, other: ExchangePackage): boolean =>
  canonical(one) === canonical(other)

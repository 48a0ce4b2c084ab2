import type { Catalogue } from '../../model/catalogue.ts'
import { germanOrder } from '../../model/in-order.ts'
import type { Basis } from './state/basis.ts'

/** What the workshop has to know of a county. */
export function basisOf({ county, offices, places, blocks, words, forms, exchange }: Catalogue): Basis {
  const { street, postalCode, town, phone, email, office } = county.contact
  const titles = new Map(
    [...forms.values()].flatMap(({ legalBasis }) => legalBasis.map((basis) => [basis.title, basis])),
  )
  return {
    county: county.name,
    authority: county.authority,
    site: county.site,
    sampleNotice: county.sampleNotice,
    office: {
      id: office,
      name: offices.get(office)?.name ?? county.authority,
      phone,
      email,
      address: [street, `${postalCode} ${town}`],
    },
    places: [...places]
      .map(([value, { name }]) => ({ value, label: name }))
      .toSorted((one, other) => germanOrder.compare(one.label, other.label)),
    blocks: [...blocks.values()],
    words,
    legalBases: [...titles.values()].toSorted((one, other) => germanOrder.compare(one.title, other.title)),
    forms: [...forms.values()]
      .map(({ id, title, version }) => ({
        id,
        title: title.de,
        version,
        isAdopted: id in exchange.lock.forms,
      }))
      .toSorted((one, other) => germanOrder.compare(one.title, other.title)),
  }
}

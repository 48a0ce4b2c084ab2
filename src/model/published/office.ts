import type {
  OfficeContact,
  Published,
  PublishedNotice,
  PublishedOffice,
} from '../../../widgets/contract/published.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Office } from '../office.ts'

/** Whose it is, and that it is sample content. */
export const published = ({ county }: Catalogue): Published => ({
  county: county.name,
  authority: county.authority,
  ...(county.sampleNotice && { sample: county.sampleNotice }),
})

/** How to reach an office, and when. */
export const officeContact = ({ county }: Catalogue, id: string, office: Office): OfficeContact => ({
  id,
  name: office.name,
  page: `/aemter/${id}/`,
  phone: office.phone,
  email: office.email,
  hours: office.hours,
  closures: office.closures,
  land: county.ags.slice(0, 2),
})

/** Notices of an office or a service, and those for everybody. Which are shown is for the reader's day to decide. */
export const publishedNotices = (
  { county }: Catalogue,
  about: { readonly office: string; readonly service?: string },
): PublishedNotice[] =>
  county.notices
    .filter(
      ({ offices, services }) =>
        offices.length + services.length === 0 ||
        offices.includes(about.office) ||
        services.some((service) => service === about.service),
    )
    .map(({ from, to, title, text }) => ({ from, to, title, text }))

/** An office as other websites show it. */
export function publishedOffice(catalogue: Catalogue, id: string, office: Office): PublishedOffice {
  const { street, postalCode, town, room, access, directions } = office.address
  const { summary, website, hoursNote } = office
  return {
    ...published(catalogue),
    ...officeContact(catalogue, id, office),
    summary,
    street,
    town: `${postalCode} ${town}`,
    ...(room && { room }),
    ...(access && { access }),
    ...(directions && { directions }),
    ...(website && { website }),
    ...(hoursNote && { hoursNote }),
    notices: publishedNotices(catalogue, { office: id }),
  }
}

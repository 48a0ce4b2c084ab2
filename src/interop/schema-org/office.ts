import { weekdays } from '../../../widgets/contract/opening/office-hours.ts'
import type { Office } from '../../model/office.ts'

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** An office as search engines read it: address, phone, hours. @see https://schema.org/GovernmentOffice */
export const officeOnTheWeb = (office: Office, page: URL): object => ({
  '@type': 'GovernmentOffice',
  name: office.name,
  url: page.href,
  telephone: office.phone,
  email: office.email,
  address: {
    '@type': 'PostalAddress',
    streetAddress: office.address.street,
    postalCode: office.address.postalCode,
    addressLocality: office.address.town,
    addressCountry: 'DE',
  },
  openingHoursSpecification: weekdays.flatMap((day, index) =>
    office.hours[day].map(({ from, to }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: dayNames[index],
      opens: from,
      closes: to,
    })),
  ),
})

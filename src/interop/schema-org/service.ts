import type { Catalogue } from '../../model/catalogue.ts'
import { officeOnTheWeb } from './office.ts'

/**
 * A service as search engines and assistants read it. Empty where there is no such service.
 *
 * @see https://schema.org/GovernmentService
 */
export function serviceOnTheWeb(catalogue: Catalogue, slug: string, page: URL): object {
  const service = catalogue.services.get(slug)
  if (!service) return {}
  const office = catalogue.offices.get(service.office)
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: service.title,
    ...(service.officialName && { alternateName: service.officialName }),
    description: service.summary,
    url: page.href,
    inLanguage: 'de',
    areaServed: { '@type': 'AdministrativeArea', name: catalogue.county.name },
    audience: service.audience.map((audience) => ({
      '@type': audience === 'business' ? 'BusinessAudience' : 'PeopleAudience',
      audienceType: audience === 'business' ? 'Unternehmen' : 'Bürgerinnen und Bürger',
    })),
    provider: { '@type': 'GovernmentOrganization', name: catalogue.county.authority },
    ...(office && {
      availableChannel: {
        '@type': 'ServiceChannel',
        serviceLocation: officeOnTheWeb(office, new URL(`/aemter/${service.office}/`, page)),
        ...(service.online.kind === 'form' && {
          serviceUrl: new URL(`/formulare/${service.online.form}/`, page).href,
        }),
      },
    }),
  }
}

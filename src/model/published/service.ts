import type { PublishedItem, PublishedOnline, PublishedService } from '../../../widgets/contract/published.ts'
import type { Catalogue } from '../catalogue.ts'
import { amountOf, costSummary } from '../cost-summary.ts'
import type { Service } from '../service.ts'
import { publishedBody } from './body.ts'
import { officeContact, published, publishedNotices } from './office.ts'

/**
 * A service as other websites show it.
 *
 * @param body The text below the front matter.
 * @throws {Error} where its office is missing: the content was not checked.
 */
export function publishedService(
  catalogue: Catalogue,
  id: string,
  service: Service,
  body: string,
): PublishedService {
  const office = catalogue.offices.get(service.office)
  if (!office) throw new Error(`The office ${service.office} is missing: the content was not checked.`)
  const { title, officialName, summary, processingTime, requirements, remedy, responsible } = service
  const cost = costSummary(service)
  return {
    ...published(catalogue),
    id,
    title,
    ...(officialName && { officialName }),
    summary,
    page: `/leistungen/${id}/`,
    online: publishedOnline(catalogue, service),
    ...(responsible && {
      responsible: {
        name: responsible.name,
        text: responsible.text,
        ...(responsible.url && { url: responsible.url }),
      },
    }),
    office: officeContact(catalogue, service.office, office),
    ...(cost && { cost: withDetail(cost.amount, cost.detail) }),
    ...(processingTime && { processingTime }),
    text: publishedBody(body),
    requirements,
    documents: service.documents.map((document) =>
      typeof document === 'string' ? { what: document } : { what: document.what, detail: document.when },
    ),
    steps: service.steps.map((step) => item(step.title, step.text)),
    deadlines: (service.deadlines ?? []).map(({ what, text }) => item(what, text)),
    fees: (service.fees ?? []).map((fee) =>
      item(fee.what, withDetail(amountOf(fee), 'frame' in fee ? fee.frame : undefined)),
    ),
    notes: service.notes ?? [],
    legalBasis: service.legalBasis.map(({ title: law, url }) => ({ title: law, url })),
    ...(remedy && { remedy }),
    notices: publishedNotices(catalogue, { office: service.office, service: id }),
  }
}

/** An amount, and what it is for or by which law it is set. That may hold brackets of its own. */
const withDetail = (amount: string, detail: string | undefined): string => {
  if (!detail) return amount
  return detail.includes('(') ? `${amount}, ${detail}` : `${amount} (${detail})`
}

const item = (what: string, detail: string | undefined): PublishedItem => ({
  what,
  ...(detail && { detail }),
})

function publishedOnline({ forms }: Catalogue, { online }: Service): PublishedOnline {
  switch (online.kind) {
    case 'form':
      return {
        kind: 'form',
        form: online.form,
        page: `/formulare/${online.form}/`,
        minutes: forms.get(online.form)?.duration ?? 0,
      }
    case 'external': {
      const { portal, url, note } = online
      return { kind: 'external', portal, ...(url && { url }), ...(note && { note }) }
    }
    default:
      return { kind: online.kind, ...(online.note && { note: online.note }) }
  }
}

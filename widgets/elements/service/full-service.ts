import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { PublishedService } from '../../contract/published.ts'
import { heading } from '../heading.ts'
import { noticesNow } from '../notices-now.ts'
import { source } from '../source.ts'
import { onlineWay } from './online-way.ts'
import { serviceDetails } from './service-details.ts'
import { serviceFacts } from './service-facts.ts'
import { serviceText } from './service-text.ts'
import type { ServiceView } from './service-view.ts'

/** Everything the county says about a service, in the order of its own page. */
export function fullService(service: PublishedService, view: ServiceView): TemplateResult {
  const { texts, language, level, now, address } = view
  const { title, officialName, summary, responsible, notices } = service
  return html`<div class="full">
    ${heading(level, html`<span class="title" tabindex="-1" lang="de">${title}</span>`)}
    <p class="lead" lang="de">${summary}</p>
    ${officialName ? html`<p class="muted">${texts.officialName}: <span lang="de">${officialName}</span></p>` : nothing}
    ${responsible ? responsibleNote(responsible, view) : nothing}
    ${noticesNow(notices, now.date, texts, language)}
    <div class="card">${serviceFacts(service, view)} ${onlineWay(service.online, view)}</div>
    <div lang="de">${serviceText(service.text, view)}</div>
    ${serviceDetails(service, view)}
    <p class="original"><a href=${address(service.page)}>${texts.onSite(service.authority)}</a></p>
    ${source(service)}
  </div>`
}

/** Said first: somebody else does this, or a part of it, and where to go. */
const responsibleNote = (
  { name, text, url }: NonNullable<PublishedService['responsible']>,
  { texts }: ServiceView,
): TemplateResult =>
  html`<div class="note">
    <p><strong>${texts.who}</strong> <span lang="de">${text}</span></p>
    ${
      url
        ? html`<p lang="de">
            <a href=${url} rel="external">${name}: ${new URL(url).hostname.replace(/^www\./u, '')}</a>
          </p>`
        : nothing
    }
  </div>`

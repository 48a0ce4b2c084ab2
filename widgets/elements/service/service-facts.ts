import { html, nothing, type TemplateResult } from 'lit/html.js'
import { phoneUri } from '../../contract/phone-uri.ts'
import type { PublishedService } from '../../contract/published.ts'
import { openingNow } from '../office/opening-now.ts'
import type { ServiceView } from './service-view.ts'

/** The answer in short: cost, time, office, whether somebody is there now, phone. */
export function serviceFacts(service: PublishedService, view: ServiceView): TemplateResult {
  const { texts, language, now, address } = view
  const { cost, processingTime, office, responsible } = service
  return html`<dl class="facts">
    ${cost ? fact(texts.cost, html`<span lang="de">${cost}</span>`) : nothing}
    ${processingTime ? fact(texts.duration, html`<span lang="de">${processingTime}</span>`) : nothing}
    ${fact(
      responsible ? texts.contact : texts.office,
      html`<a href=${address(office.page)} lang="de">${office.name}</a>`,
    )}
    ${fact(texts.now, openingNow(office, now, language))}
    ${fact(texts.phone, html`<a href=${phoneUri(office.phone)}>${office.phone}</a>`)}
  </dl>`
}

/** Name and value, which stay together where lines are short. */
const fact = (name: string, value: unknown): TemplateResult =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`

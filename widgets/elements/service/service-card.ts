import { html, type TemplateResult } from 'lit/html.js'
import type { PublishedService } from '../../contract/published.ts'
import { heading } from '../heading.ts'
import { noticesNow } from '../notices-now.ts'
import { source } from '../source.ts'
import { onlineWay } from './online-way.ts'
import { serviceFacts } from './service-facts.ts'
import type { ServiceView } from './service-view.ts'

/** A service in short, with the way to the county's page of it. */
export const serviceCard = (service: PublishedService, view: ServiceView): TemplateResult =>
  html`<div class="card">
    ${heading(view.level, html`<span class="name" lang="de">${service.title}</span>`)}
    <p lang="de">${service.summary}</p>
    ${noticesNow(service.notices, view.now.date, view.texts, view.language)} ${serviceFacts(service, view)}
    ${onlineWay(service.online, view)}
    <p><a href=${view.address(service.page)}>${view.texts.servicePage}</a></p>
    ${source(service)}
  </div>`

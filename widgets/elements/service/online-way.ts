import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { PublishedOnline } from '../../contract/published.ts'
import type { ServiceView } from './service-view.ts'

/** How to do it online: a form of the county, another portal, or the plain word that it is not possible. */
export function onlineWay(online: PublishedOnline, view: ServiceView): TemplateResult {
  const { texts, address } = view
  switch (online.kind) {
    case 'form':
      return html`<div class="way">
        <a class="button" part="button" href=${address(online.page)}>${texts.online}</a>
        ${online.minutes > 0 ? html`<p>${texts.minutes(online.minutes)}</p>` : nothing}
      </div>`
    case 'external':
      return online.url === undefined
        ? told(texts.onlineOn(online.portal), online.note, undefined)
        : html`<div class="way">
            <a class="button" part="button" href=${online.url} rel="external"
              >${texts.onlineAt(online.portal)}</a
            >
            ${online.note ? html`<p lang="de">${online.note}</p>` : html`<p>${texts.leaving}</p>`}
          </div>`
    case 'planned':
      return told(texts.planned, online.note, texts.untilThen)
    case 'none':
      return told(texts.notOnline, online.note, texts.otherwise)
  }
}

/** @param otherwise What is said where the county has said nothing about it. */
const told = (what: string, note: string | undefined, otherwise: string | undefined): TemplateResult =>
  html`<div class="way">
    <p>
      <strong>${what}</strong>
      ${note ? html`<span lang="de">${note}</span>` : html`<span>${otherwise}</span>`}
    </p>
  </div>`

import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { FormRelease } from '../../../contract/release.ts'
import type { Ui } from '../ui.ts'

/** Whom to ask. */
export const office = (release: FormRelease, county: string, ui: Ui): TemplateResult => {
  const { name, phone, email, address } = release.office
  return html`<p>
    <strong>${ui.say('office')}:</strong> ${release.authority}, ${name}<br />
    ${address.join(', ')}<br />
    ${ui.say('phone')}: <a href="tel:${phone.replaceAll(/[^+\d]/gu, '')}">${phone}</a><br />
    ${ui.say('email')}: <a href="mailto:${email}">${email}</a>
    ${
      release.servicePage
        ? html`<br /><a href=${new URL(release.servicePage, county).href}>${ui.say('servicePage')}</a>`
        : nothing
    }
  </p>`
}

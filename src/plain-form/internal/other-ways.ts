import { phoneUri } from '../../../widgets/contract/phone-uri.ts'
import type { FormRelease } from '../../../widgets/contract/release.ts'
import { allMessages } from '../../../widgets/messages/all.ts'
import { html, type Html } from '../html.ts'
import { texts } from '../texts.ts'

const { ui } = allMessages.de

/** Paper, phone and post: how to reach the office without this page. */
export const otherWays = (release: FormRelease): Html =>
  html`<section class="pf-ways" aria-labelledby="wege">
    <h2 id="wege">${texts.otherWaysTitle}</h2>
    <p><a href="/formulare/${release.definition.id}/druck/">${texts.paper}</a></p>
    ${contact(release)}
  </section>`

/** Whom to ask. */
export const contact = ({ authority, office, servicePage }: FormRelease): Html =>
  html`${postalAddress({ authority, office })}
    <ul class="pf-contact">
      <li>${ui.phone}: <a href="${phoneUri(office.phone)}">${office.phone}</a></li>
      <li>${ui.email}: <a href="mailto:${office.email}">${office.email}</a></li>
      ${servicePage && html`<li><a href="${servicePage}">${ui.servicePage}</a></li>`}
    </ul>`

/** Where a letter goes. */
export const postalAddress = ({ authority, office }: Pick<FormRelease, 'authority' | 'office'>): Html =>
  html`<address>
    ${authority}<br />
    ${office.name}<br />
    ${office.address.map((line, index) => html`${index > 0 && html`<br />`}${line}`)}
  </address>`

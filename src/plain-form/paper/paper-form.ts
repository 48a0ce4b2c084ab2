import { phoneUri } from '../../../widgets/contract/phone-uri.ts'
import type { Field } from '../../../widgets/contract/field.ts'
import type { FormRelease } from '../../../widgets/contract/release.ts'
import { allMessages } from '../../../widgets/messages/all.ts'
import { fill } from '../../../widgets/messages/fill.ts'
import { html, type Html } from '../html.ts'
import { sayConditions } from '../internal/conditions.ts'
import { numbersOf } from '../internal/numbers.ts'
import { postalAddress } from '../internal/other-ways.ts'
import type { Sheet } from '../internal/sheet.ts'
import { markdown } from '../markdown.ts'
import { texts } from '../texts.ts'
import { tick } from './blanks.ts'
import { paperFields } from './paper-fields.ts'
import { paperTexts } from './paper-texts.ts'

/** What a paper form says that is not the form's own. */
export interface PaperAbout {
  /** Day from which on this paper is handed out, in words. */
  readonly date: string
  /** Address of the county's site, for links that stand on paper. */
  readonly site: string
  /** Said while the content is not the office's own. */
  readonly sampleNotice: string | undefined
}

/** A whole form to fill in by hand and post. */
export function paperForm(release: FormRelease, about: PaperAbout): Html {
  const { definition } = release
  const numbers = numbersOf(definition)
  const sheet: Sheet = {
    release,
    numbers,
    say: sayConditions(release, numbers),
    filled: undefined,
    mistakes: new Map(),
  }
  return html`<article class="paper">
    ${head(release, about)}${handingIn(release)}
    ${definition.steps.map(
      ({ title, intro, because, when, fields }, index) =>
        html`<section class="pp-step">
          <h2><span class="pp-number">${index + 1}</span> ${title.de}</h2>
          ${when !== undefined && html`<p class="pp-condition">${texts.whenStep} ${sheet.say(when, [])}.</p>`}
          ${intro && markdown(intro.de)}${because && markdown(because.de)}${paperFields(fields, { around: [], level: 3 }, sheet)}
        </section>`,
    )}
    ${definition.steps.some(({ fields }) => fields.some(hasConsent)) && signature}
    ${legal(release, about)}${foot(release, about)}
  </article>`
}

const { ui } = allMessages.de

const head = (release: FormRelease, { sampleNotice }: PaperAbout): Html =>
  html`<header class="pp-head">
    <p class="pp-authority"><strong>${release.authority}</strong>, ${release.county}</p>
    <h1>${release.definition.title.de}</h1>
    ${sampleNotice !== undefined && html`<p class="pp-sample">${sampleNotice}</p>`}
    <div class="pp-top">
      <div class="pp-to">
        <p class="pp-caption">${paperTexts.to}</p>
        ${postalAddress(release)}
      </div>
      <div class="pp-stamp"><p class="pp-caption">${paperTexts.stamp}</p></div>
    </div>
  </header>`

const handingIn = ({ definition, office }: FormRelease): Html =>
  html`<section class="pp-how">
    ${
      definition.eligible &&
      html`<h2>${ui.eligible}</h2>
        ${markdown(definition.eligible.de)}`
    }
    ${
      definition.deadline &&
      html`<h2>${ui.deadline}</h2>
        ${markdown(definition.deadline.de)}`
    }
    <h2>${paperTexts.howTitle}</h2>
    <p>${paperTexts.how}</p>
    <h2>${paperTexts.handIn}</h2>
    <p>${paperTexts.handInText} ${paperTexts.handInMail}</p>
    <p>
      ${paperTexts.questions} ${ui.phone}: <a href="${phoneUri(office.phone)}">${office.phone}</a>,
      ${ui.email}:
      <a href="mailto:${office.email}">${office.email}</a>
    </p>
    ${
      definition.needs.length > 0 &&
      html`<h2>${paperTexts.needsTitle}</h2>
        <ul class="pp-ticks">
          ${definition.needs.map(({ de }) => html`<li>${tick}<span>${de}</span></li>`)}
        </ul>`
    }
  </section>`

const hasConsent = (field: Field): boolean =>
  field.kind === 'consent' || (field.kind === 'group' && field.fields.some(hasConsent))

const signature = html`<section class="pp-step pp-signing">
  <h2>${paperTexts.signTitle}</h2>
  <div class="pp-sign">
    <p>${paperTexts.signDate}</p>
    <p>${paperTexts.sign}</p>
  </div>
</section>`

function legal({ definition, privacyPage }: FormRelease, { site }: PaperAbout): Html {
  const { purpose, legalBasis, storage } = definition.privacy
  const privacy = new URL(privacyPage, site).href
  return html`<section class="pp-legal">
    <h2>${paperTexts.privacyTitle}</h2>
    <dl>
      <dt>${ui.privacyPurpose}</dt>
      <dd>${purpose.de}</dd>
      <dt>${ui.privacyGround}</dt>
      <dd>${legalBasis.de}</dd>
      <dt>${ui.privacyStorage}</dt>
      <dd>${storage.de}</dd>
    </dl>
    <p>${paperTexts.privacyMore} <span class="pp-address">${privacy}</span></p>
    <p>${paperTexts.legal} ${definition.legalBasis.map(({ title }) => title).join('; ')}.</p>
  </section>`
}

const foot = ({ definition, authority }: FormRelease, { date }: PaperAbout): Html =>
  html`<footer class="pp-foot">
    <p>
      ${authority}, „${definition.title.de}“.
      ${fill(paperTexts.version, { version: definition.version, date })}.
    </p>
  </footer>`

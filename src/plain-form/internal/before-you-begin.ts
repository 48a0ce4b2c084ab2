import type { FormRelease } from '../../../widgets/contract/release.ts'
import { allMessages } from '../../../widgets/messages/all.ts'
import { fill } from '../../../widgets/messages/fill.ts'
import { html, type Html } from '../html.ts'
import { markdown } from '../markdown.ts'
import { texts } from '../texts.ts'

const { ui } = allMessages.de

/** Who may apply, how long it takes, what is needed, how this page works, and what happens with the data. */
export function beforeYouBegin({ definition, privacyPage, authority }: FormRelease): Html {
  const { eligible, deadline, duration, needs, privacy } = definition
  const minutes = fill(duration === 1 ? ui.durationOne : ui.duration, { minutes: duration })
  return html`${
      eligible &&
      html`<h2>${ui.eligible}</h2>
        ${markdown(eligible.de)}`
    }
    ${
      deadline &&
      html`<h2>${ui.deadline}</h2>
        ${markdown(deadline.de)}`
    }
    <p><strong>${ui.durationTitle}:</strong> ${minutes}</p>
    ${
      needs.length > 0 &&
      html`<h2>${ui.needsTitle}</h2>
        <ul class="check">
          ${needs.map(({ de }) => html`<li>${de}</li>`)}
        </ul>`
    }
    <h2>${texts.wayTitle}</h2>
    <p>${texts.way}</p>
    <p>${texts.wayDevice}</p>
    <details class="pf-privacy">
      <summary>${ui.privacyTitle}</summary>
      <dl>
        <dt>${ui.privacyPurpose}</dt>
        <dd>${privacy.purpose.de}</dd>
        <dt>${ui.privacyGround}</dt>
        <dd>${privacy.legalBasis.de}</dd>
        <dt>${ui.privacyStorage}</dt>
        <dd>${privacy.storage.de}</dd>
        <dt>${ui.sealTitle}</dt>
        <dd>${fill(texts.readers, { authority })}</dd>
      </dl>
      <p><a href="${privacyPage}">${ui.privacyMore}</a></p>
    </details>`
}

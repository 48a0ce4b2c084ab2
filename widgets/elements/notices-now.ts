import { html, type TemplateResult } from 'lit/html.js'
import { addDays } from '../contract/opening/berlin-time.ts'
import type { PublishedNotice } from '../contract/published.ts'
import type { CardTexts } from '../messages/cards/card-texts.ts'
import { longDate } from '../messages/opening/long-date.ts'

/** Days before it begins that a notice is shown, as on the county's pages. */
const ahead = 14

/** What has to be known on a day, with its days. */
export const noticesNow = (
  notices: readonly PublishedNotice[],
  today: string,
  texts: CardTexts,
  language: string,
): TemplateResult[] =>
  notices
    .filter(({ from, to }) => addDays(from, -ahead) <= today && today <= to)
    .map(
      ({ from, to, title, text }) =>
        html`<div class="note">
          <p lang="de"><strong>${title}</strong></p>
          <p>
            ${texts.days(longDate(from, language), longDate(to, language))}: <span lang="de">${text}</span>
          </p>
        </div>`,
    )

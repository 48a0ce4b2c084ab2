import { html, nothing, type TemplateResult } from 'lit/html.js'
import { addDays, berlinTime } from '../../contract/opening/berlin-time.ts'
import { closedDaysAhead } from '../../contract/opening/closed-days.ts'
import type { PublishedOffice } from '../../contract/published.ts'
import { phoneUri } from '../../contract/phone-uri.ts'
import { longDate } from '../../messages/opening/long-date.ts'
import type { PropertyDeclaration } from '../base-element.ts'
import { CountyElement } from '../county-element.ts'
import { eachMinute } from '../each-minute.ts'
import { heading } from '../heading.ts'
import { noticesNow } from '../notices-now.ts'
import { source } from '../source.ts'
import { hoursTable } from './hours-table.ts'
import { openingNow } from './opening-now.ts'

/** Days ahead whose closures are named: who plans a visit looks no further. */
const ahead = 60

/**
 * An office of the county: whether it is open now, its hours, closures and public holidays, how to reach it. Always what the
 * county says today.
 *
 * @summary An office with today's hours.
 * @slot - What to show without JavaScript, while loading and where the county cannot be reached.
 * @csspart card - Everything inside.
 * @cssprop --amt-color-action - Links.
 * @cssprop --amt-color-text - Text.
 * @cssprop --amt-color-text-muted - Names of facts.
 * @cssprop --amt-color-background - What stands behind.
 * @cssprop --amt-color-signal - The ring of focus and what matters.
 * @cssprop --amt-font-family - Font.
 * @cssprop --amt-radius - Corners.
 */
export class OfficeElement extends CountyElement<PublishedOffice> {
  static override readonly properties: Readonly<Record<string, PropertyDeclaration>> = {
    ...CountyElement.properties,
    office: {},
  }

  /** Which office: the last part of its page's address. */
  declare office: string | undefined

  protected override readonly decisive = ['office']
  #stopClock: (() => void) | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#stopClock = eachMinute(() => this.requestUpdate())
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#stopClock?.()
  }

  protected override get path(): string | undefined {
    return this.office && `daten/aemter/${encodeURIComponent(this.office)}.json`
  }

  protected override show(office: PublishedOffice): TemplateResult {
    const { texts, language, level } = this
    const { street, town, room, access, directions, phone, email, hoursNote } = office
    const now = berlinTime(new Date())
    const closed = closedDaysAhead(office.closures, office.land, now.date).filter(
      ({ from }) => from <= addDays(now.date, ahead),
    )
    return html`<div class="card">
      ${heading(level, html`<span class="name" lang="de">${office.name}</span>`)}
      <p lang="de">${office.summary}</p>
      ${noticesNow(office.notices, now.date, texts, language)}
      <dl class="facts">
        <dt>${texts.now}</dt>
        <dd>${openingNow(office, now, language)}</dd>
        <dt>${texts.phone}</dt>
        <dd><a href=${phoneUri(phone)}>${phone}</a></dd>
        <dt>${texts.email}</dt>
        <dd><a href=${`mailto:${email}`}>${email}</a></dd>
        <dt>${texts.address}</dt>
        <dd>${street}<br />${town}${room ? html`<br />${room}` : nothing}</dd>
        ${fact(texts.access, access)} ${fact(texts.directions, directions)}
      </dl>
      <details open>
        <summary>${texts.hours}</summary>
        ${hoursNote ? html`<p lang="de">${hoursNote}</p>` : nothing}
        ${hoursTable(office.hours, now.weekday, texts, language)}
        ${
          closed.length > 0
            ? html`<p>${texts.closures}:</p>
                <ul>
                  ${closed.map(
                    ({ from, to, reason }) =>
                      html`<li>
                        ${longDate(from, language)}${to === from ? nothing : ` ${texts.until} ${longDate(to, language)}`}:
                        ${reason}
                      </li>`,
                  )}
                </ul>`
            : nothing
        }
      </details>
      <p><a href=${this.address(office.page)}>${texts.officePage}</a></p>
      ${source(office)}
    </div>`
  }
}

/** A name and what the county says of it, where it says something. */
const fact = (name: string, text: string | undefined): TemplateResult | typeof nothing =>
  text
    ? html`<dt>${name}</dt>
        <dd lang="de">${text}</dd>`
    : nothing

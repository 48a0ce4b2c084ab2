import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { FeedbackReason } from '../../contract/feedback.ts'
import { feedbackTexts } from '../../messages/cards/feedback-texts.ts'
import { feedbackSheet } from '../../theme/feedback-sheet.ts'
import type { PropertyDeclaration } from '../base-element.ts'
import { heading } from '../heading.ts'
import { PlacedElement } from '../placed-element.ts'
import { sendFeedback, type Sent } from './send-feedback.ts'

/**
 * Asks whether a page was helpful, and why it was not. The county counts the answer for its own page of the service or
 * office; who has answered is not kept.
 *
 * @summary Asks whether a page was helpful.
 * @slot - What to show without JavaScript, and where no page is named.
 * @csspart card - Everything inside.
 * @csspart button - A button.
 * @cssprop --amt-color-action - Buttons and links.
 * @cssprop --amt-color-text - Text.
 * @cssprop --amt-color-text-muted - Hints.
 * @cssprop --amt-color-background - What stands behind.
 * @cssprop --amt-color-signal - The ring of focus and what matters.
 * @cssprop --amt-font-family - Font.
 * @cssprop --amt-radius - Corners.
 */
export class FeedbackElement extends PlacedElement {
  static override readonly properties: Readonly<Record<string, PropertyDeclaration>> = {
    ...PlacedElement.properties,
    service: {},
    office: {},
  }

  /** The service that is asked about: the last part of its page's address. */
  declare service: string | undefined
  /** The office that is asked about: the last part of its page's address. */
  declare office: string | undefined

  #asksWhy = false
  #sent: Sent | undefined
  #isUnderWay = false
  /** What gets the focus when it is drawn. */
  #next: string | undefined

  constructor() {
    super()
    this.adopt(feedbackSheet)
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (!changed.has('service') && !changed.has('office')) return
    this.#asksWhy = false
    this.#sent = undefined
  }

  protected override updated(): void {
    if (!this.#next) return
    this.shadowRoot?.querySelector<HTMLElement>(this.#next)?.focus()
    this.#next = undefined
  }

  protected override render(): TemplateResult {
    const { page, texts } = this
    if (page === undefined) {
      console.error(`<${this.localName}>: Attribute "service" or "office" is missing.`)
      return html`<slot></slot>`
    }
    const sent = this.#sent
    return this.framed(
      html`<section class="card" aria-labelledby="question">
        ${heading(this.level, html`<span class="name" id="question">${texts.question}</span>`)}
        ${sent === 'thanks' ? nothing : this.#questions()}
        <p class="outcome" role="status" tabindex="-1">
          ${sent ? texts[sent] : nothing}
          ${sent === 'offline' ? html`<a href=${this.address(page)}>${texts.onSite}</a>` : nothing}
        </p>
        <p class="source">${texts.privacy}</p>
      </section>`,
    )
  }

  #questions(): TemplateResult {
    const { texts } = this
    return html`<div class="answers">
        <button class="second" part="button" type="button" @click=${() => void this.#send({ answer: 'yes' })}>
          ${texts.yes}
        </button>
        <button
          class="second"
          part="button"
          type="button"
          aria-expanded=${this.#asksWhy}
          @click=${this.#askWhy}
        >
          ${texts.no}
        </button>
      </div>
      ${this.#asksWhy ? this.#reasons() : nothing}`
  }

  #reasons(): TemplateResult {
    const { texts } = this
    return html`<form @submit=${this.#onSubmit}>
      <fieldset>
        <legend>${texts.why}</legend>
        ${Object.entries(texts.reasons).map(
          ([reason, text]) =>
            html`<label class="reason"><input type="radio" name="reason" value=${reason} />${text}</label>`,
        )}
      </fieldset>
      <button part="button">${texts.send}</button>
    </form>`
  }

  /** The county's page that is asked about, as its path. */
  private get page(): string | undefined {
    if (this.service) return `/leistungen/${this.service}/`
    return this.office ? `/aemter/${this.office}/` : undefined
  }

  private get texts() {
    return feedbackTexts[this.language]
  }

  async #send(answer: { readonly answer: 'yes' | 'no'; readonly reason?: FeedbackReason }): Promise<void> {
    const { page } = this
    if (this.#isUnderWay || page === undefined) return
    this.#isUnderWay = true
    // What is said twice is only read out where it was not there in between.
    this.#show(undefined)
    const url = `${this.countyUrl}api/v1/feedback`
    const sent = await sendFeedback(url, { page, ...answer })
    this.#isUnderWay = false
    if (sent === 'offline')
      console.error(`<${this.localName}>: ${url} is not there, or takes nothing from ${location.origin}.`)
    if (sent === 'refused')
      console.error(`<${this.localName}>: ${url} does not take an answer about ${page}.`)
    // The button that had the focus is gone.
    if (sent === 'thanks') this.#next = '.outcome'
    this.#show(sent)
  }

  #show(sent: Sent | undefined): void {
    this.#sent = sent
    this.requestUpdate()
  }

  #askWhy = (): void => {
    this.#asksWhy = true
    this.#next = '[type=radio]'
    this.#show(undefined)
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    const reason = new FormData(event.currentTarget as HTMLFormElement).get('reason') as FeedbackReason | null
    void this.#send({ answer: 'no', ...(reason && { reason }) })
  }
}

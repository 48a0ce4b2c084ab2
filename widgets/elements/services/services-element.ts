import { html, nothing, type TemplateResult } from 'lit/html.js'
import { fold } from '../../contract/fold.ts'
import type { PublishedServices } from '../../contract/published.ts'
import { isOnline } from '../../search/is-online.ts'
import { servicesTexts } from '../../messages/cards/services-texts.ts'
import { listSheet } from '../../theme/list-sheet.ts'
import type { PropertyDeclaration } from '../base-element.ts'
import { CountyElement } from '../county-element.ts'
import { isPlainClick, mayOpen } from '../open-page.ts'
import { source } from '../source.ts'
import { choiceFault, chooseServices, type ListedService } from './choose-services.ts'

/** Entries from which on a list can be narrowed by typing. */
const many = 13
/** Milliseconds without typing after which the number of hits is said: not at every letter. */
const pause = 400

/**
 * A list of the county's services, by topic, office, audience or municipality, each with the way to the county's page of it.
 * A long list can be narrowed by typing. Always what the county says today.
 *
 * @summary A list of services.
 * @slot - What to show without JavaScript, while loading and where the county cannot be reached.
 * @fires {CustomEvent<{ page: string }>} amt-open - A page of the county is about to be opened; prevent it to show it yourself.
 * @csspart card - Everything inside.
 * @cssprop --amt-color-action - Links.
 * @cssprop --amt-color-text - Text.
 * @cssprop --amt-color-text-muted - What stands below a link.
 * @cssprop --amt-color-background - What stands behind.
 * @cssprop --amt-color-signal - The ring of focus and what matters.
 * @cssprop --amt-font-family - Font.
 * @cssprop --amt-radius - Corners.
 */
export class ServicesElement extends CountyElement<PublishedServices> {
  static override readonly properties: Readonly<Record<string, PropertyDeclaration>> = {
    ...CountyElement.properties,
    topic: {},
    office: {},
    audience: {},
    place: {},
    online: { type: Boolean },
  }

  /** Only services of a topic: the last part of its page's address. */
  declare topic: string | undefined
  /** Only services of an office: the last part of its page's address. */
  declare office: string | undefined
  /** Only services for citizens, or for businesses. */
  declare audience: 'citizen' | 'business' | undefined
  /** Only services that are for a municipality: the last part of its page's address. */
  declare place: string | undefined
  /** Only services that can be done online. */
  declare online: boolean

  protected override readonly decisive = []
  protected override readonly path = 'daten/leistungen.json'
  #typed = ''
  #said = ''
  #saying: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.adopt(listSheet)
    this.online = false
  }

  protected override faultIn(data: PublishedServices): string | undefined {
    return choiceFault(data, this)
  }

  protected override show(data: PublishedServices): TemplateResult {
    const texts = servicesTexts[this.language]
    const all = chooseServices(data, this)
    const left = this.#narrowed(all)
    return html`${
      all.length < many
        ? nothing
        : html`<div class="filter">
            <label for="filter">${texts.filter}</label>
            <input
              id="filter"
              class="input"
              type="search"
              autocomplete="off"
              enterkeyhint="done"
              @input=${(event: Event) => this.#narrow((event.target as HTMLInputElement).value, all)}
            />
            <p role="status">${this.#said}</p>
          </div>`
    }
    ${
      all.length === 0
        ? html`<p class="muted">${texts.none}</p>`
        : html`<ul class="rows" role="list">
            ${left.map((service) => this.#row(service))}
          </ul>`
    }
    ${source(data)}`
  }

  #row(service: ListedService): TemplateResult {
    const texts = servicesTexts[this.language]
    const { title, summary, page, municipal } = service
    return html`<li>
      <a href=${this.address(page)} lang="de" @click=${(event: MouseEvent) => this.#follow(event, page)}
        >${title}</a
      >
      ${isOnline(service) ? html`<span class="tag">${texts.online}</span>` : nothing}
      ${municipal ? html`<span class="tag plain-tag">${texts.townHall}</span>` : nothing}
      <p lang="de">${summary}</p>
    </li>`
  }

  #narrowed(services: readonly ListedService[]): readonly ListedService[] {
    const wanted = fold(this.#typed).match(/[\p{L}\d]+/gu) ?? []
    return services.filter(({ title, summary }) => {
      const words = fold(`${title} ${summary}`)
      return wanted.every((word) => words.includes(word))
    })
  }

  #narrow(typed: string, all: readonly ListedService[]): void {
    this.#typed = typed
    this.requestUpdate()
    clearTimeout(this.#saying)
    this.#saying = setTimeout(() => {
      const { left } = servicesTexts[this.language]
      this.#said = typed.trim() === '' ? '' : left(this.#narrowed(all).length, all.length)
      this.requestUpdate()
    }, pause)
  }

  #follow(event: MouseEvent, page: string): void {
    if (isPlainClick(event) && !mayOpen(this, page)) event.preventDefault()
  }
}

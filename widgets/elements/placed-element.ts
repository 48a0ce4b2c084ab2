import { html, type TemplateResult } from 'lit/html.js'
import type { Language } from '../contract/text.ts'
import { cardSheet } from '../theme/card-sheet.ts'
import { BaseElement, type PropertyDeclaration } from './base-element.ts'
import { countyOf } from './county-of.ts'

/** An element of a county on anybody's page: it knows where the county is, in what language and below which heading it stands. */
export abstract class PlacedElement extends BaseElement {
  static override readonly properties: Readonly<Record<string, PropertyDeclaration>> = {
    county: { converter: (text) => text ?? countyOf.script },
    level: { type: Number, attribute: 'heading-level' },
  }

  /** The county's site, absolute. The one that serves the script where left out. */
  declare county: string
  /** Level of the element's title among the page's headings. */
  declare level: number

  #complaint = ''

  constructor() {
    super()
    this.adopt(cardSheet)
    this.county = countyOf.script
    this.level = 2
  }

  /** Language of the place where the element stands: English or German. */
  protected get language(): Extract<Language, 'de' | 'en'> {
    const { lang } = this.closest<HTMLElement>('[lang]') ?? { lang: 'de' }
    return lang.startsWith('en') ? 'en' : 'de'
  }

  /** Absolute, ends with a slash. */
  protected get countyUrl(): string {
    return countyOf.element(this.county)
  }

  /** Address of a page or file of the county: paths begin with a slash, everything else is one already. */
  protected readonly address = (path: string): string =>
    path.startsWith('/') ? this.countyUrl + path.slice(1) : path

  /** What the host page's styles do not reach. Nothing but the element's own content where it does not know its county. */
  protected framed(content: unknown): TemplateResult {
    if (!this.county) {
      this.complain('Attribute "county" is missing.')
      return html`<slot></slot>`
    }
    return html`<div class="form" part="card" lang=${this.language}>
      <div class="content">${content}</div>
    </div>`
  }

  /** Tells the webmaster, once. */
  protected complain(detail: string): void {
    if (detail === this.#complaint) return
    this.#complaint = detail
    console.error(`<${this.localName}>: ${detail}`)
  }

  protected override willUpdate(_changed: ReadonlySet<string>): void {
    // Most elements draw what they have.
  }

  protected override updated(): void {
    // Nothing is done to what is shown.
  }
}

import type { TemplateResult } from 'lit/html.js'
import type { PublishedService } from '../../contract/published.ts'
import { serviceSheet } from '../../theme/service-sheet.ts'
import type { PropertyDeclaration } from '../base-element.ts'
import { CountyElement } from '../county-element.ts'
import { eachMinute } from '../each-minute.ts'
import { fullService } from './full-service.ts'
import { serviceCard } from './service-card.ts'
import { serviceView } from './service-view.ts'

/**
 * A service of the county: what it costs, how long it takes, who does it and whether they are there now, and the way to do it
 * online. As a card that leads to the county's page, or with all its text. Always what the county says today.
 *
 * @summary A service, in short or in full.
 * @slot - What to show without JavaScript, while loading and where the county cannot be reached.
 * @csspart card - Everything inside.
 * @csspart button - The way to do it online.
 * @cssprop --amt-color-action - Links and the button.
 * @cssprop --amt-color-on-action - Text on the button.
 * @cssprop --amt-color-text - Text.
 * @cssprop --amt-color-text-muted - Names of facts.
 * @cssprop --amt-color-background - What stands behind.
 * @cssprop --amt-color-signal - The ring of focus and what matters.
 * @cssprop --amt-font-family - Font.
 * @cssprop --amt-radius - Corners.
 */
export class ServiceElement extends CountyElement<PublishedService> {
  static override readonly properties: Readonly<Record<string, PropertyDeclaration>> = {
    ...CountyElement.properties,
    service: {},
    view: { converter: (text) => (text === 'full' ? text : 'card') },
  }

  /** Which service: the last part of its page's address. */
  declare service: string | undefined
  /** How much of it. */
  declare view: 'card' | 'full'

  protected override readonly decisive = ['service']
  #stopClock: (() => void) | undefined

  constructor() {
    super()
    this.adopt(serviceSheet)
    this.service = undefined
    this.view = 'card'
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#stopClock = eachMinute(() => this.requestUpdate())
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#stopClock?.()
  }

  protected override get path(): string | undefined {
    return this.service && `daten/leistungen/${encodeURIComponent(this.service)}.json`
  }

  protected override show(service: PublishedService): TemplateResult {
    const view = serviceView(this.language, this.level, this.address)
    return this.view === 'full' ? fullService(service, view) : serviceCard(service, view)
  }
}

import { html, type TemplateResult } from 'lit/html.js'
import { cardTexts, type CardTexts } from '../messages/cards/card-texts.ts'
import { PlacedElement } from './placed-element.ts'
import { type Loaded, readPublished } from './read-published.ts'

/**
 * An element that shows what a county publishes. Until it is there, and where it cannot be had, the element's own content
 * stands in its place.
 */
export abstract class CountyElement<T> extends PlacedElement {
  #loaded: Loaded<T> = { is: 'loading' }
  #turn = 0

  /** Path of the JSON below the county's site. `undefined`: an attribute is missing. */
  protected abstract get path(): string | undefined
  /** Names of the properties that decide what is loaded. */
  protected abstract readonly decisive: readonly string[]
  protected abstract show(data: T): TemplateResult

  protected get texts(): CardTexts {
    return cardTexts[this.language]
  }

  /**
   * What is wrong with the attributes, for the webmaster: known only once the data is there. The element's own content
   * then stays.
   */
  protected faultIn(_data: T): string | undefined {
    return undefined
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (['county', ...this.decisive].some((name) => changed.has(name))) void this.#load()
  }

  protected override render(): TemplateResult {
    const loaded = this.#loaded
    if (loaded.is === 'loading') return html`<slot></slot>`
    if (loaded.is === 'there') {
      const fault = this.faultIn(loaded.data)
      if (fault === undefined) return this.framed(this.show(loaded.data))
      this.complain(fault)
      return html`<slot></slot>`
    }
    // The fallback is the host page's own, and looks like it.
    return html`${this.framed(html`<p class="muted" role="status">${this.texts.failed}</p>`)}<slot></slot>`
  }

  async #load(): Promise<void> {
    const turn = ++this.#turn
    this.#loaded = { is: 'loading' }
    const { path } = this
    const missing = this.county ? this.decisive[0] : 'county'
    const loaded: Loaded<T> =
      path === undefined || !this.county
        ? { is: 'failed', detail: `Attribute "${missing}" is missing.` }
        : await readPublished<T>(this.countyUrl + path)
    if (turn !== this.#turn) return
    this.#loaded = loaded
    if (loaded.is === 'failed') this.complain(loaded.detail)
    this.requestUpdate()
  }
}

import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { PublishedService } from '../../contract/published.ts'
import { searchTexts } from '../../messages/cards/search-texts.ts'
import type { PageEntry, ServiceEntry } from '../../search/read-index.ts'
import { forgetSearches, recentSearches, rememberSearch } from '../../search/recent-searches.ts'
import { runSearch, savesData, type SearchOutcome } from '../../search/run-search.ts'
import { listSheet } from '../../theme/list-sheet.ts'
import { searchSheet } from '../../theme/search-sheet.ts'
import type { PropertyDeclaration } from '../base-element.ts'
import { isPlainClick, mayOpen } from '../open-page.ts'
import { PlacedElement } from '../placed-element.ts'
import { readPublished } from '../read-published.ts'
import { type CountySearch, openCountySearch } from './county-search.ts'
import { recentList } from './recent-list.ts'
import { type Answer, answerStatus, type Asked, searchAnswer } from './search-answer.ts'
import { searchForm } from './search-form.ts'
import type { SearchUi } from './search-ui.ts'
import { type Option, Suggestions } from './suggestions.ts'

/** Results shown at once, and added by each "more". */
const some = 10

/** How it stands with a result that is to be shown in place. */
type Opened =
  | { readonly is: 'loading' }
  | { readonly is: 'there'; readonly show: () => TemplateResult; readonly from: string }
  /** Path of the county's page, where it can be seen as well. */
  | { readonly is: 'failed'; readonly page: string }

/**
 * Searches the county's services as the county's own site does: with everyday words, typing mistakes and all. Loads its
 * index when somebody is about to type. What was searched for last is kept in this browser, under the host page's origin.
 *
 * @summary The county's search.
 * @slot - What to show without JavaScript.
 * @fires {CustomEvent<{ page: string }>} amt-open - A page of the county is about to be opened; prevent it to show it yourself.
 * @csspart card - Everything inside.
 * @csspart button - A button.
 * @cssprop --amt-color-action - Buttons and links.
 * @cssprop --amt-color-on-action - Text on buttons.
 * @cssprop --amt-color-text - Text.
 * @cssprop --amt-color-text-muted - Hints.
 * @cssprop --amt-color-background - What stands behind.
 * @cssprop --amt-color-signal - The ring of focus and what matters.
 * @cssprop --amt-font-family - Font.
 * @cssprop --amt-radius - Corners.
 */
export class SearchElement extends PlacedElement {
  static override readonly properties: Readonly<Record<string, PropertyDeclaration>> = {
    ...PlacedElement.properties,
    open: {},
    place: {},
    placeholder: {},
  }

  /** `here`: a result is shown in place. Otherwise it leads to the county's site. */
  declare open: 'here' | undefined
  /** Only what is for a municipality: the last part of its page's address. */
  declare place: string | undefined
  /** An example that stands in the empty field. */
  declare placeholder: string | undefined

  #county: CountySearch | undefined
  #asked: Asked = { query: '', reading: 'understood' }
  #outcome: SearchOutcome = { kind: 'idle' }
  #shown = some
  #opened: Opened | undefined
  #stop: (() => void) | undefined
  /** What gets the focus when it is drawn. */
  #next: string | undefined
  #said = ''

  readonly #suggestions = new Suggestions(
    async (typed) => {
      const pages = await this.#search.suggest(typed)
      return pages.filter((page) => this.#search.isForPlace(page))
    },
    () => this.requestUpdate(),
  )

  constructor() {
    super()
    this.adopt(listSheet)
    this.adopt(searchSheet)
  }

  /** @internal */
  disconnectedCallback(): void {
    this.#suggestions.close()
    this.#stop?.()
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (changed.has('county') || changed.has('place')) this.#county = undefined
  }

  protected override updated(): void {
    const find = (selector: string) => this.shadowRoot?.querySelector<HTMLElement>(selector)
    find('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
    if (this.#next) find(this.#next)?.focus()
    this.#next = undefined
  }

  protected override render(): TemplateResult {
    const texts = searchTexts[this.language]
    const isOpen = this.#opened?.is === 'there'
    return this.framed(
      html`${searchForm(this.#suggestions, this.#field?.value ?? '', this.placeholder, texts, {
          onFocus: this.#prepare,
          onSubmit: this.#onSubmit,
          choose: this.#choose,
        })}
        ${this.#recent()}
        <p class="hidden" role="status">${this.#said}</p>
        <p class="count" role="status">${isOpen ? nothing : this.#status()}</p>
        ${isOpen ? this.#service() : this.#results()}`,
    )
  }

  #status(): unknown {
    const { texts } = this.#ui
    const opened = this.#opened
    if (opened?.is === 'loading') return texts.opening
    if (opened?.is === 'failed')
      return html`${texts.notOpened} <a href=${this.address(opened.page)}>${texts.onSite}</a>`
    return answerStatus(this.#answer, this.#ui)
  }

  #results(): unknown {
    const { query } = this.#asked
    const parameters = new URLSearchParams({ q: query, ...(this.place && { ort: this.place }) })
    const page = `/suche/?${parameters.toString()}`
    return searchAnswer(this.#answer, page, { ask: this.#ask, showMore: this.#showMore }, this.#ui)
  }

  #service(): unknown {
    if (this.#opened?.is !== 'there') return nothing
    return html`<p>
        <button class="plain back" type="button" @click=${this.#back}>${this.#ui.texts.back}</button>
      </p>
      ${this.#opened.show()}`
  }

  #recent(): unknown {
    const queries = this.#outcome.kind === 'idle' && !this.#opened ? recentSearches() : []
    return queries.length > 0
      ? recentList(queries, this.#ui.texts, (query) => this.#searchFor(query), this.#forget)
      : nothing
  }

  get #field(): HTMLInputElement | null | undefined {
    return this.shadowRoot?.querySelector('input')
  }

  get #search(): CountySearch {
    return (this.#county ??= openCountySearch(this.countyUrl, this.place, this.#complain))
  }

  get #ui(): SearchUi {
    const { level, address } = this
    return { texts: searchTexts[this.language], level, address, follow: this.#follow }
  }

  get #answer(): Answer {
    const outcome = this.#outcome
    const found = outcome.kind === 'found' ? outcome.found : undefined
    const { isForPlace } = this.#search
    return {
      asked: this.#asked,
      outcome,
      hits: (found?.services ?? []).filter(({ service }) => isForPlace(service)),
      others: (found?.others ?? []).filter(isForPlace),
      shown: this.#shown,
    }
  }

  #prepare = (): void => {
    if (!savesData()) void this.#search.prepare()
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    this.#searchFor(this.#field?.value.trim() ?? '')
  }

  #choose = (option: Option): void => {
    this.#suggestions.close()
    if (option.is === 'recent') return this.#searchFor(option.query)
    const { page } = option
    if (this.open === 'here' && page.kind === 'service') void this.#openHere(page, 'input')
    else if (mayOpen(this, page.path)) location.assign(this.address(page.path))
  }

  #searchFor(query: string): void {
    if (this.#field) this.#field.value = query
    if (query) rememberSearch(query)
    this.#ask({ query, reading: 'understood' })
  }

  #ask = (asked: Asked): void => {
    this.#stop?.()
    this.#suggestions.close()
    this.#asked = asked
    this.#opened = undefined
    this.#shown = some
    this.#said = ''
    this.#outcome = { kind: 'idle' }
    this.requestUpdate()
    if (asked.query === '') return
    this.#stop = runSearch(this.#search, asked.query, asked.reading, (outcome) => {
      this.#outcome = outcome
      this.requestUpdate()
    })
  }

  #showMore = (): void => {
    this.#next = `.results > :nth-child(${this.#shown + 1}) a`
    this.#shown += some
    this.requestUpdate()
  }

  #follow = (event: MouseEvent, page: PageEntry): void => {
    if (!isPlainClick(event)) return
    if (this.open === 'here' && page.kind === 'service') {
      event.preventDefault()
      void this.#openHere(page, `[data-page="${CSS.escape(page.path)}"]`)
    } else if (!mayOpen(this, page.path)) event.preventDefault()
  }

  /** @param from What gets the focus again afterwards. */
  async #openHere({ slug, path }: ServiceEntry, from: string): Promise<void> {
    const loading: Opened = { is: 'loading' }
    this.#opened = loading
    this.requestUpdate()
    const [loaded, view] = await Promise.all([
      readPublished<PublishedService>(this.address(`/daten/leistungen/${slug}.json`)),
      import('./opened-service.ts').catch(String),
    ])
    // Meanwhile something else was searched for, or opened.
    if (this.#opened !== loading) return
    if (loaded.is === 'failed' || typeof view === 'string') {
      this.#complain(loaded.is === 'failed' ? loaded.detail : String(view))
      this.#opened = { is: 'failed', page: path }
    } else {
      this.adopt(view.sheet)
      const show = () => view.openedService(loaded.data, this.language, this.#ui)
      this.#opened = { is: 'there', show, from }
      this.#next = '.title'
    }
    this.requestUpdate()
  }

  #back = (): void => {
    if (this.#opened?.is === 'there') this.#next = this.#opened.from
    this.#opened = undefined
    this.requestUpdate()
  }

  #forget = (): void => {
    forgetSearches()
    this.#said = this.#ui.texts.forgotten
    // The button that had the focus is gone.
    this.#next = 'input'
    this.requestUpdate()
  }

  #complain = (fault: string): void => console.error(`<${this.localName}>: ${fault}`)
}

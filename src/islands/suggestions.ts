import { begunPieces } from '../../widgets/search/begun-pieces.ts'
import { recentSearches } from '../../widgets/search/recent-searches.ts'
import styles from '../styles/suggestions.scss?inline'
import { pageKinds } from './page-kinds.ts'
import { siteSearch } from './site-search.ts'

/** Something to choose below the field. */
interface Option {
  readonly address: string
  readonly text: string
  /** "Leistung", "Amt", "Zuletzt gesucht". */
  readonly kind: string
}

/** Milliseconds without typing before suggestions are looked for, and before their number is said. */
const pause = { looking: 90, saying: 700 }
/** Letters from which on suggestions help. */
const FEWEST = 2

/**
 * Makes a search field a combobox with suggestions. Without it the field is what it was: Enter searches. A suggestion leads
 * straight to its page.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (editable, list autocomplete, manual selection)
 */
export class Suggestions {
  readonly #input: HTMLInputElement
  readonly #list = document.createElement('ul')
  readonly #status = document.createElement('span')
  #options: readonly Option[] = []
  #active = -1
  #looking: ReturnType<typeof setTimeout> | undefined
  #saying: ReturnType<typeof setTimeout> | undefined
  /** Number of the latest look-up: an earlier one that comes later is dropped. */
  #latest = 0

  constructor(input: HTMLInputElement) {
    this.#input = input
    adoptStyles()
    this.#list.id = `${input.id}-vorschlaege`
    this.#list.role = 'listbox'
    this.#list.className = 'suggestions'
    this.#list.ariaLabel = 'Vorschläge'
    this.#list.hidden = true
    this.#status.role = 'status'
    this.#status.className = 'visually-hidden'
    input.parentElement?.append(this.#list, this.#status)
    input.role = 'combobox'
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', this.#list.id)
    input.ariaExpanded = 'false'
    input.addEventListener('input', this.#onInput)
    input.addEventListener('keydown', this.#onKey)
    input.addEventListener('blur', () => this.close())
    input.form?.addEventListener('submit', () => this.close())
    // The field keeps the focus while a suggestion is clicked.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.#list.addEventListener('click', this.#onClick)
    // Somebody may have typed before this code was there.
    if (document.activeElement === input && input.value !== '') this.#onInput()
  }

  /** Hides the suggestions. */
  close(): void {
    clearTimeout(this.#looking)
    clearTimeout(this.#saying)
    this.#latest += 1
    this.#show([])
  }

  readonly #onInput = (): void => {
    clearTimeout(this.#looking)
    // Enter means what is typed now, not what was reached before.
    this.#activate(-1)
    this.#looking = setTimeout(() => void this.#look(), pause.looking)
  }

  async #look(): Promise<void> {
    const turn = ++this.#latest
    const typed = this.#input.value.trim()
    const pages = typed.length < FEWEST ? [] : await siteSearch.suggest(typed).catch(() => [])
    if (turn !== this.#latest) return
    this.#show(pages.map(({ path, title, kind }) => ({ address: path, text: title, kind: pageKinds[kind] })))
  }

  #showRecent(): void {
    this.#show(
      recentSearches().map((query) => ({
        address: `/suche/?${new URLSearchParams({ q: query }).toString()}`,
        text: query,
        kind: 'Zuletzt gesucht',
      })),
    )
  }

  #show(options: readonly Option[]): void {
    this.#options = options
    this.#list.replaceChildren(...options.map((option, index) => this.#item(option, index)))
    this.#list.hidden = options.length === 0
    this.#input.ariaExpanded = String(options.length > 0)
    this.#activate(-1)
    clearTimeout(this.#saying)
    this.#saying = setTimeout(() => {
      const { length } = options
      this.#status.textContent =
        length === 0
          ? ''
          : length === 1
            ? '1 Vorschlag, mit der Pfeiltaste'
            : `${length} Vorschläge, mit den Pfeiltasten`
    }, pause.saying)
  }

  #item({ text, kind }: Option, index: number): HTMLLIElement {
    const item = document.createElement('li')
    item.id = `${this.#list.id}-${index}`
    item.role = 'option'
    const title = document.createElement('span')
    title.append(...marked(text, this.#input.value))
    const note = document.createElement('small')
    note.textContent = kind
    item.append(title, ' ', note)
    return item
  }

  #activate(index: number): void {
    this.#active = index
    for (const [place, item] of [...this.#list.children].entries()) {
      item.ariaSelected = String(place === index)
      if (place === index) item.scrollIntoView({ block: 'nearest' })
    }
    if (index === -1) this.#input.removeAttribute('aria-activedescendant')
    else this.#input.setAttribute('aria-activedescendant', `${this.#list.id}-${index}`)
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { length } = this.#options
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault()
        if (length === 0) {
          if (this.#input.value.trim() === '') this.#showRecent()
          else void this.#look()
          return
        }
        // One place is the field itself: there one types on.
        const step = event.key === 'ArrowDown' ? 1 : -1
        this.#activate(((this.#active + 1 + step + length + 1) % (length + 1)) - 1)
        return
      }
      case 'Enter': {
        const option = this.#options[this.#active]
        if (!option) return
        event.preventDefault()
        location.assign(option.address)
        return
      }
      case 'Escape':
        if (length === 0) return
        // The browser would empty the field; the first press only closes the list.
        event.preventDefault()
        this.close()
        return
      default:
    }
  }

  readonly #onClick = (event: MouseEvent): void => {
    const item = event.target instanceof Element ? event.target.closest('li') : null
    const option = this.#options[[...this.#list.children].indexOf(item ?? this.#list)]
    if (option) location.assign(option.address)
  }
}

let adopted = false

/** The look comes with the code: pages on which nobody types do not load it. */
function adoptStyles(): void {
  if (adopted) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets.push(sheet)
  adopted = true
}

/** A title with what is typed so far marked in it. */
const marked = (title: string, typed: string): (Node | string)[] =>
  begunPieces(title, typed).map(({ text, found }) => {
    if (!found) return text
    // No `mark`: its own colours in forced ones are for a ground it does not have here.
    const bold = document.createElement('b')
    bold.textContent = text
    return bold
  })

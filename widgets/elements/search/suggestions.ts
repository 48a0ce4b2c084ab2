import type { PageEntry } from '../../search/read-index.ts'
import { recentSearches } from '../../search/recent-searches.ts'

/** Something to choose below the field. */
export type Option =
  { readonly is: 'page'; readonly page: PageEntry } | { readonly is: 'recent'; readonly query: string }

/** Milliseconds without typing before suggestions are looked for, and before their number is said. */
const pause = { looking: 90, saying: 700 }
/** Letters from which on suggestions help. */
const fewest = 2

/**
 * What can be chosen below a search field, and which of it the arrow keys have reached.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (editable, list autocomplete, manual selection)
 */
export class Suggestions {
  options: readonly Option[] = []
  /** Number of the option that the arrow keys have reached; -1 for the field itself. */
  active = -1
  /** How many there are, once somebody has stopped typing. */
  counted = 0

  readonly #look: (typed: string) => Promise<readonly PageEntry[]>
  readonly #redraw: () => void
  #looking: ReturnType<typeof setTimeout> | undefined
  #saying: ReturnType<typeof setTimeout> | undefined
  /** Number of the latest look-up: an earlier one that comes later is dropped. */
  #latest = 0

  constructor(look: (typed: string) => Promise<readonly PageEntry[]>, redraw: () => void) {
    this.#look = look
    this.#redraw = redraw
  }

  /** Somebody has typed. */
  type(typed: string): void {
    clearTimeout(this.#looking)
    // Enter means what is typed now, not what was reached before.
    this.active = -1
    this.#redraw()
    this.#looking = setTimeout(() => void this.#find(typed), pause.looking)
  }

  /** Hides the suggestions. */
  close(): void {
    clearTimeout(this.#looking)
    this.#latest += 1
    this.#show([])
    clearTimeout(this.#saying)
    this.counted = 0
  }

  /** A key is pressed in the field. @returns What it chooses. */
  press(event: KeyboardEvent, typed: string): Option | undefined {
    const { length } = this.options
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault()
        if (length > 0) this.#move(event.key === 'ArrowDown' ? 1 : -1)
        else if (typed.trim() === '') this.#show(recentSearches().map((query) => ({ is: 'recent', query })))
        else void this.#find(typed)
        return undefined
      case 'Enter':
        // What somebody composes with an input method is no choice yet.
        return event.isComposing ? undefined : this.options[this.active]
      case 'Escape':
        // The browser would empty the field; the first press only closes the list.
        if (length > 0) event.preventDefault()
        this.close()
        return undefined
      default:
        return undefined
    }
  }

  /** One place is the field itself: there one types on. */
  #move(step: number): void {
    const places = this.options.length + 1
    this.active = ((this.active + 1 + step + places) % places) - 1
    this.#redraw()
  }

  async #find(typed: string): Promise<void> {
    const turn = ++this.#latest
    const pages = typed.trim().length < fewest ? [] : await this.#look(typed).catch(() => [])
    if (turn === this.#latest) this.#show(pages.map((page) => ({ is: 'page', page })))
  }

  #show(options: readonly Option[]): void {
    this.options = options
    this.active = -1
    this.#redraw()
    clearTimeout(this.#saying)
    this.#saying = setTimeout(() => {
      this.counted = options.length
      this.#redraw()
    }, pause.saying)
  }
}

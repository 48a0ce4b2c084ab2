import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { SearchTexts } from '../../messages/cards/search-texts.ts'
import { begunPieces } from '../../search/begun-pieces.ts'
import { marked } from './search-ui.ts'
import type { Option, Suggestions } from './suggestions.ts'

/** What the form tells the element. */
export interface FormEvents {
  readonly onFocus: () => void
  readonly onSubmit: (event: SubmitEvent) => void
  readonly choose: (option: Option) => void
}

/** The field with what can be chosen below it. */
export function searchForm(
  suggestions: Suggestions,
  typed: string,
  placeholder: string | undefined,
  texts: SearchTexts,
  { onFocus, onSubmit, choose }: FormEvents,
): TemplateResult {
  const { options, active } = suggestions
  const typedIn = (event: Event) => (event.target as HTMLInputElement).value
  const onKey = (event: KeyboardEvent) => {
    const option = suggestions.press(event, typedIn(event))
    if (!option) return
    event.preventDefault()
    choose(option)
  }
  return html`<form role="search" aria-label=${texts.label} @submit=${onSubmit}>
    <label for="field">${texts.label}</label>
    <div class="search">
      <input
        id="field"
        type="search"
        role="combobox"
        aria-autocomplete="list"
        aria-controls="options"
        aria-expanded=${options.length > 0}
        aria-activedescendant=${active < 0 ? nothing : `option-${active}`}
        autocomplete="off"
        enterkeyhint="search"
        maxlength="200"
        placeholder=${placeholder ?? nothing}
        @focus=${onFocus}
        @input=${(event: Event) => suggestions.type(typedIn(event))}
        @keydown=${onKey}
        @blur=${() => suggestions.close()}
      />
      <button part="button">${texts.button}</button>
      <ul
        id="options"
        class="options"
        role="listbox"
        aria-label=${texts.suggestions}
        ?hidden=${options.length === 0}
        @pointerdown=${keepFocus}
      >
        ${options.map((option, index) => optionItem(option, index, index === active, typed, texts, choose))}
      </ul>
    </div>
    <p class="hidden" role="status">
      ${suggestions.counted > 0 ? texts.suggested(suggestions.counted) : nothing}
    </p>
  </form>`
}

/** The field keeps the focus while something is chosen. */
const keepFocus = (event: Event): void => event.preventDefault()

const optionItem = (
  option: Option,
  index: number,
  isActive: boolean,
  typed: string,
  texts: SearchTexts,
  choose: FormEvents['choose'],
): TemplateResult =>
  html`<li id=${`option-${index}`} role="option" aria-selected=${isActive} @click=${() => choose(option)}>
    <span lang="de"
      >${option.is === 'page' ? marked(begunPieces(option.page.title, typed)) : option.query}</span
    >
    <small>${option.is === 'page' ? texts.kinds[option.page.kind] : texts.recent}</small>
  </li>`

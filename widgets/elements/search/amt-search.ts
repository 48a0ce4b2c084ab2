import { SearchElement } from './search-element.ts'

declare global {
  interface HTMLElementTagNameMap {
    'amt-search': SearchElement
  }
}

// A page that holds the script twice keeps the first.
if (!customElements.get('amt-search')) customElements.define('amt-search', SearchElement)

import { ServicesElement } from './services-element.ts'

declare global {
  interface HTMLElementTagNameMap {
    'amt-services': ServicesElement
  }
}

// A page that holds the script twice keeps the first.
if (!customElements.get('amt-services')) customElements.define('amt-services', ServicesElement)

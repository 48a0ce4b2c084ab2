import { OfficeElement } from './office-element.ts'

declare global {
  interface HTMLElementTagNameMap {
    'amt-office': OfficeElement
  }
}

// A page that holds the script twice keeps the first.
if (!customElements.get('amt-office')) customElements.define('amt-office', OfficeElement)

import { FormElement } from './form-element.ts'

declare global {
  interface HTMLElementTagNameMap {
    'amt-form': FormElement
  }
}

// A page that holds the script twice keeps the first.
if (!customElements.get('amt-form')) customElements.define('amt-form', FormElement)

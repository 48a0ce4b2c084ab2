import { FormElement } from './form-element.ts'

declare global {
  interface HTMLElementTagNameMap {
    'amt-form': FormElement
  }
}

// Entry of `/widgets/v1/amt-form.js`. The county is the site that serves this script, unless the element names another.
FormElement.defaultCounty = new URL(/* @vite-ignore */ '../../', import.meta.url).href
// A page that holds the script twice keeps the first.
if (!customElements.get('amt-form')) customElements.define('amt-form', FormElement)

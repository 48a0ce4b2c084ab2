import { ServiceElement } from './service-element.ts'

declare global {
  interface HTMLElementTagNameMap {
    'amt-service': ServiceElement
  }
}

// A page that holds the script twice keeps the first.
if (!customElements.get('amt-service')) customElements.define('amt-service', ServiceElement)

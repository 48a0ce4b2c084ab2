import { FeedbackElement } from './feedback-element.ts'

declare global {
  interface HTMLElementTagNameMap {
    'amt-feedback': FeedbackElement
  }
}

// A page that holds the script twice keeps the first.
if (!customElements.get('amt-feedback')) customElements.define('amt-feedback', FeedbackElement)

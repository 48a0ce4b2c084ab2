import { html, type Html } from '../html.ts'

/** A small square to make a cross in. */
export const tick: Html = html`<span class="pp-tick" aria-hidden="true"></span>`

/** Boxes for single characters, in groups: an IBAN is `[4, 4, 4, 4, 4, 2]`. */
export const boxes = (groups: readonly number[]): Html =>
  html`<span class="pp-boxes" aria-hidden="true"
    >${groups.map(
      (count) => html`<span class="pp-boxgroup">${Array.from({ length: count }, () => html`<i></i>`)}</span>`,
    )}</span
  >`

/** A line to write on. */
export const line = (width: 'short' | 'medium' | 'full'): Html =>
  html`<span class="pp-line pp-${width}" aria-hidden="true"></span>`

/** Several lines to write on. */
export const lines = (count: number): Html => html`${Array.from({ length: count }, () => line('full'))}`

import { html } from 'lit/html.js'
import { keyed } from 'lit/directives/keyed.js'

/**
 * Text that changes while it is on screen. It gets nodes of its own each time: a browser that translates the page puts
 * nodes of its own in the place of ours, and what is written into ours would then be seen by nobody.
 */
export const fresh = (text: string): unknown => keyed(text, html`${text}`)

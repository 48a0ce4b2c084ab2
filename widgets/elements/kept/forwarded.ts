import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { KeptReceipt } from '../../delivery/index.ts'
import { fresh } from '../form/fresh.ts'
import type { KeptUi } from './kept-ui.ts'

/** What has become of an application since it came in, where the intake passes it on. */
export const forwarded = ({ status }: KeptReceipt, { messages }: KeptUi): TemplateResult | typeof nothing =>
  status ? html`<p role="status">${fresh(messages.forwarded[status.forwarded ?? 'waiting'])}</p>` : nothing

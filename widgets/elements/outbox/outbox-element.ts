import { html, type TemplateResult } from 'lit/html.js'
import type { Language } from '../../contract/text.ts'
import * as delivery from '../../delivery/index.ts'
import { coreMessages, fill, type Messages, messagesIn } from '../../messages/index.ts'
import { outboxTexts } from '../../messages/outbox-texts.ts'
import { laterSheet } from '../../theme/later-sheet.ts'
import { sheet } from '../../theme/sheet.ts'
import { BaseElement, type PropertyDeclaration } from '../base-element.ts'
import { askToPersist } from '../form/draft-keeper.ts'
import { surroundings } from '../kept/surroundings.ts'
import type { KeptUi } from '../kept/kept-ui.ts'
import { outboxSheet } from '../../theme/outbox-sheet.ts'
import { actionsFor } from './actions-for.ts'
import { outboxList } from './outbox-list.ts'

declare global {
  interface HTMLElementTagNameMap {
    'amt-outbox': OutboxElement
  }
}

/**
 * What lies on this device of the applications that were handed in on this website: what waits, what needs help, what has
 * arrived. Sends what waits for as long as the page is open.
 *
 * @summary Applications on this device.
 * @slot - What to show without JavaScript and while loading.
 * @fires {CustomEvent<{ waiting: number }>} amt-outbox - How many applications have not arrived, after each change.
 * @csspart form - Everything inside.
 * @csspart button - A button.
 * @cssprop --amt-color-action - Buttons and links.
 * @cssprop --amt-color-on-action - Text on buttons.
 * @cssprop --amt-color-text - Text.
 * @cssprop --amt-color-text-muted - Hints.
 * @cssprop --amt-color-background - What stands behind.
 * @cssprop --amt-color-signal - The ring of focus and what matters.
 * @cssprop --amt-font-family - Font.
 * @cssprop --amt-radius - Corners.
 */
export class OutboxElement extends BaseElement {
  static override readonly properties: Readonly<Record<string, PropertyDeclaration>> = {
    level: { type: Number, attribute: 'heading-level' },
    only: {},
  }

  /** Level of the headings of the applications among the page's headings. */
  declare level: number
  /** `waiting`: nothing is shown unless something has not arrived. */
  declare only: string | undefined

  #device: delivery.Device | undefined
  #kept: readonly delivery.Kept[] = []
  #messages: Messages = coreMessages
  #watch: ReturnType<typeof delivery.watchOutbox> | undefined
  #unsubscribe: (() => void) | undefined
  #announcement = ''
  #turn = 0

  constructor() {
    super()
    for (const text of [sheet, laterSheet, outboxSheet]) this.adopt(text)
    this.level = 2
    this.only = undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('online', this.#redraw)
    addEventListener('offline', this.#redraw)
    void this.#open()
  }

  disconnectedCallback(): void {
    removeEventListener('online', this.#redraw)
    removeEventListener('offline', this.#redraw)
    this.#turn += 1
    this.#watch?.stop()
    this.#unsubscribe?.()
    close(this.#device)
    this.#device = undefined
  }

  protected override willUpdate(): void {
    // All that is shown is what the device holds.
  }

  protected override updated(): void {
    // Nothing is done to what is shown.
  }

  protected override render(): TemplateResult {
    if (!this.#device) return html`<slot></slot>`
    const isQuiet = this.only === 'waiting'
    const shown = isQuiet ? this.#kept.filter(isWaiting) : this.#kept
    if (isQuiet && shown.length === 0) return html``
    const ui = this.#ui
    const texts = outboxTexts(ui.language)
    return html`<div class="form" part="form" lang=${ui.language}>
      ${
        shown.length > 0
          ? outboxList(
              shown,
              actionsFor(this.#device, () => void this.#read(), surroundings, ui),
              ui,
            )
          : html`<p>${this.#device.keeps === 'nothing' ? texts.keepsNothing : texts.empty}</p>`
      }
      <p class="hidden" role="status">${this.#announcement}</p>
    </div>`
  }

  get #ui(): KeptUi {
    const messages = this.#messages
    return {
      language: this.#language,
      messages,
      level: this.level,
      say: (key, values = {}) => fill(messages.ui[key], values),
    }
  }

  get #language(): Language {
    const { lang } = this.closest<HTMLElement>('[lang]') ?? { lang: 'de' }
    return lang.startsWith('en') ? 'en' : 'de'
  }

  async #open(): Promise<void> {
    const turn = this.#turn
    const [device, messages] = await Promise.all([delivery.openDevice(), messagesIn(this.#language, true)])
    // Taken off the page in between, and perhaps put elsewhere.
    if (turn !== this.#turn) {
      close(device)
      return
    }
    this.#messages = messages
    this.#device = device
    if (device.keeps !== 'nothing') {
      askToPersist()
      this.#unsubscribe = delivery.onChange(() => void this.#read())
      this.#watch = delivery.watchOutbox(device, surroundings)
    }
    await this.#read()
  }

  async #read(): Promise<void> {
    const device = this.#device
    const before = this.#kept
    const kept =
      device && device.keeps !== 'nothing'
        ? await delivery.readAllKept(device.db).catch((error: unknown) => {
            if (device === this.#device) throw error
            return undefined
          })
        : []
    // Taken off the page in between: the store is closed.
    if (!kept || device !== this.#device) return
    this.#kept = kept
    if (device && device.keeps !== 'nothing')
      for (const kept of this.#kept) void delivery.askForwarded(device.db, kept)
    const waiting = this.#kept.filter(isWaiting).length
    if (before.length > 0 && waiting < before.filter(isWaiting).length)
      this.#announcement = this.#ui.say('receiptTitle')
    this.dispatchEvent(new CustomEvent('amt-outbox', { detail: { waiting } }))
    this.requestUpdate()
  }

  #redraw = (): void => {
    this.requestUpdate()
  }
}

function close(device: delivery.Device | undefined): void {
  if (device && device.keeps !== 'nothing') device.db.close()
}

const isWaiting = (kept: delivery.Kept): boolean =>
  kept.kind === 'on-its-way' && kept.application.state !== 'sent'

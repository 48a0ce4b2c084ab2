import { html, nothing, type TemplateResult } from 'lit'
import type { Application } from '../../../delivery/index.ts'
import type { LoadedRelease } from '../../../delivery/load-release.ts'
import { heading } from '../heading.ts'
import { markdown } from '../markdown.ts'
import type { Ui } from '../ui.ts'
import { office } from './office.ts'

/** What the start page shows beside the definition. */
export interface Start {
  readonly loaded: LoadedRelease
  /** When the draft found was last saved, written out. */
  readonly draftSaved: string | undefined
  /** Something has been entered on this page already. */
  readonly hasEntries: boolean
  readonly waiting: readonly Application[]
  /** What has arrived from this device, newest first. */
  readonly receipts: readonly { readonly id: string; readonly text: string }[]
  readonly shared: boolean
  readonly begin: () => void
  readonly resume: () => void
  readonly startAnew: () => void
  readonly show: (id: string) => void
  readonly setShared: (shared: boolean) => void
}

/** Before the first question: what it is, how long it takes, what is needed, what happens with the data. */
export function start(view: Start, ui: Ui): TemplateResult {
  const { release, county } = view.loaded
  const { definition } = release
  const { purpose, legalBasis, storage } = definition.privacy
  return html`<div class="lead">${markdown(ui.text(definition.summary))}</div>
    ${view.waiting.length > 0 ? waiting(view, ui) : nothing}${view.receipts.length > 0 ? arrived(view, ui) : nothing}
    ${hasBegun(view) ? draft(view, ui) : nothing} ${heading(ui.level + 1, ui.say('durationTitle'))}
    <p>${ui.say('duration', { minutes: definition.duration })}</p>
    ${
      definition.needs.length > 0
        ? html`${heading(ui.level + 1, ui.say('needsTitle'))}
            <ul>
              ${definition.needs.map((need) => html`<li>${ui.text(need)}</li>`)}
            </ul>`
        : nothing
    }
    <label class="choice"
      ><input
        type="checkbox"
        .checked=${view.shared}
        @change=${(event: Event) => {
          view.setShared((event.target as HTMLInputElement).checked)
        }}
      /><span>${ui.say('shared')}<small>${ui.say('sharedHint')}</small></span></label
    >
    ${
      !hasBegun(view)
        ? html`<div class="actions">
            <button type="button" @click=${view.begin}>${ui.say('start')}</button>
          </div>`
        : nothing
    }
    ${heading(ui.level + 1, ui.say('privacyTitle'))}
    <dl>
      <dt><strong>${ui.say('privacyPurpose')}</strong></dt>
      <dd>${ui.text(purpose)}</dd>
      <dt><strong>${ui.say('privacyGround')}</strong></dt>
      <dd>${ui.text(legalBasis)}</dd>
      <dt><strong>${ui.say('privacyStorage')}</strong></dt>
      <dd>${ui.text(storage)}</dd>
      <dt><strong>${ui.say('sealTitle')}</strong></dt>
      <dd>${ui.say('seal', { authority: release.authority })}</dd>
    </dl>
    <p><a href=${new URL(release.privacyPage, county).href}>${ui.say('privacyMore')}</a></p>
    ${heading(ui.level + 1, ui.say('otherWays'))} ${office(release, county, ui)}`
}

const hasBegun = ({ draftSaved, hasEntries }: Start): boolean => draftSaved !== undefined || hasEntries

const draft = (view: Start, ui: Ui): TemplateResult =>
  html`<div class="box">
    <p>
      ${view.draftSaved === undefined ? ui.say('draftOpen') : ui.say('draftFound', { date: view.draftSaved })}
    </p>
    <div class="actions">
      <button type="button" @click=${view.resume}>${ui.say('continue')}</button>
      <button type="button" class="second" @click=${view.startAnew}>${ui.say('startAnew')}</button>
    </div>
  </div>`

const waiting = (view: Start, ui: Ui): TemplateResult =>
  html`<div class="box">
    ${heading(ui.level + 1, ui.say('waitingTitle'))}
    <p class="state">${ui.messages.state.kept}</p>
    <div class="actions">
      ${view.waiting.map(
        ({ id }) =>
          html`<button
            type="button"
            class="second"
            @click=${() => {
              view.show(id)
            }}
          >
            ${ui.say('waitingShow')}
          </button>`,
      )}
    </div>
  </div>`

const arrived = (view: Start, ui: Ui): TemplateResult =>
  html`<div class="box arrived">
    ${view.receipts.slice(0, 5).map(
      ({ id, text }) =>
        html`<p>
          ${text}
          <button
            type="button"
            class="plain"
            @click=${() => {
              view.show(id)
            }}
          >
            ${ui.say('receiptShow')}
          </button>
        </p>`,
    )}
  </div>`

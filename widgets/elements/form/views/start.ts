import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { LoadedRelease } from '../../../delivery/load-release.ts'
import { heading } from '../../heading.ts'
import { markdown } from '../markdown.ts'
import type { Ui } from '../ui.ts'
import { office } from './office.ts'

/** What the start page shows beside the definition. */
export interface Start {
  readonly loaded: LoadedRelease
  /** What the device holds of this form already. */
  readonly kept: TemplateResult | typeof nothing
  /** True where there is something to go on with: then one does not simply begin. */
  readonly hasBegun: boolean
  readonly shared: boolean
  /** Who can read what is entered, where it is not sealed to the office. */
  readonly plainTo: string | undefined
  readonly begin: () => void
  readonly setShared: (shared: boolean) => void
  readonly openFile: () => void
}

/** Before the first question: what it is, who may apply, how long it takes, what is needed, what happens with the data. */
export function start(view: Start, ui: Ui): TemplateResult {
  const { release, county } = view.loaded
  const { definition } = release
  const { purpose, legalBasis, storage } = definition.privacy
  const facts = [
    ['eligible', definition.eligible],
    ['deadline', definition.deadline],
  ] as const
  return html`<div class="lead">${markdown(ui.text(definition.summary))}</div>
    <slot name="start"></slot>${
      release.closed
        ? html`<div class="box help">${markdown(ui.text(release.closed.message))}</div>`
        : nothing
    }${view.kept}
    ${facts.map(([key, text]) =>
      text ? html`${heading(ui.level + 1, ui.say(key))}${markdown(ui.text(text))}` : nothing,
    )}
    ${heading(ui.level + 1, ui.say('durationTitle'))}
    <p>${ui.say(definition.duration === 1 ? 'durationOne' : 'duration', { minutes: definition.duration })}</p>
    ${
      definition.needs.length > 0
        ? html`${heading(ui.level + 1, ui.say('needsTitle'))}
            <ul>
              ${definition.needs.map((need) => html`<li>${ui.text(need)}</li>`)}
            </ul>`
        : nothing
    }
    <label class="choice" part="choice"
      ><input
        type="checkbox"
        .checked=${view.shared}
        @change=${(event: Event) => {
          view.setShared((event.target as HTMLInputElement).checked)
        }}
      /><span>${ui.say('shared')}<small>${ui.say('sharedHint')}</small></span></label
    >
    <div class="actions">
      ${
        view.hasBegun || release.closed
          ? nothing
          : html`<button type="button" part="button" @click=${view.begin}>${ui.say('start')}</button>`
      }
      <button type="button" class="plain" part="button" @click=${view.openFile}>${ui.say('fileOpen')}</button>
    </div>
    ${heading(ui.level + 1, ui.say('privacyTitle'))}
    <dl>
      <dt><strong>${ui.say('privacyPurpose')}</strong></dt>
      <dd>${ui.text(purpose)}</dd>
      <dt><strong>${ui.say('privacyGround')}</strong></dt>
      <dd>${ui.text(legalBasis)}</dd>
      <dt><strong>${ui.say('privacyStorage')}</strong></dt>
      <dd>${ui.text(storage)}</dd>
      <dt><strong>${ui.say('sealTitle')}</strong></dt>
      <dd>
        ${
          view.plainTo === undefined
            ? ui.say('seal', { authority: release.authority })
            : ui.say('sendPlain', { name: view.plainTo })
        }
      </dd>
    </dl>
    <p><a href=${new URL(release.privacyPage, county).href}>${ui.say('privacyMore')}</a></p>
    ${heading(ui.level + 1, ui.say('otherWays'))} ${office(release, county, ui)}`
}

import { html, nothing, type TemplateResult } from 'lit/html.js'
import { type DraftFileProblem, packDraft, unpackDraft } from '../../delivery/draft-file.ts'
import { draftFileTexts } from '../../messages/draft-file-texts.ts'
import { download } from './download.ts'
import { draftPage } from './draft-page.ts'
import type { FormFlow } from './form-flow.ts'
import type { LaterFlow } from './later.ts'
import { fresh } from './fresh.ts'
import { heading } from '../heading.ts'
import type { Ui } from './ui.ts'

/** The element that the dialog opens in. */
interface DialogHost {
  readonly shadowRoot: ShadowRoot | null
  readonly updateComplete: Promise<unknown>
}

/** Opens a dialog in the element of a flow. Closed, it gives the focus back. */
export async function openDraftDialog(
  kind: 'save' | 'open',
  flow: FormFlow,
  later: LaterFlow,
  host: DialogHost,
): Promise<void> {
  const opener = host.shadowRoot?.activeElement as HTMLElement | null | undefined
  const dialog = new DraftDialog(kind, flow, later, {
    changed: flow.host.changed,
    close: () => {
      // The browser tells of an earlier one that has closed when it likes.
      if (flow.dialog !== dialog) return
      flow.dialog = undefined
      flow.host.changed()
      opener?.focus()
    },
  })
  flow.dialog = dialog
  flow.host.changed()
  await host.updateComplete
  host.shadowRoot?.querySelector('dialog')?.showModal()
}

/** The dialogs around a draft as a file: save it, open it again. Fetched when somebody wants one. */
export class DraftDialog {
  readonly #flow: FormFlow
  readonly #later: LaterFlow
  readonly #changed: () => void
  readonly #kind: 'save' | 'open'
  readonly #close: () => void
  #passphrase = ''
  #file: File | undefined
  #problem: DraftFileProblem | 'no-file' | undefined
  #isWorking = false

  constructor(
    kind: 'save' | 'open',
    flow: FormFlow,
    later: LaterFlow,
    on: { changed: () => void; close: () => void },
  ) {
    this.#kind = kind
    this.#flow = flow
    this.#later = later
    this.#changed = on.changed
    this.#close = on.close
  }

  render(ui: Ui): TemplateResult {
    const isSave = this.#kind === 'save'
    const texts = draftFileTexts(ui.language)
    return html`<dialog id="dialog" aria-labelledby="dialog-title" @close=${this.#close}>
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault()
          void (isSave ? this.#save(ui) : this.#open())
        }}
      >
        <div id="dialog-title">${heading(ui.level + 1, isSave ? texts.fileSave : ui.say('fileOpen'))}</div>
        <p>${isSave ? texts.fileSaveHint : texts.fileOpenHint}</p>
        ${this.#problem ? html`<p class="error" role="alert">${fresh(this.#sentence(ui))}</p>` : nothing}
        ${
          isSave
            ? nothing
            : html`<div class="field">
                <label for="dialog-file">${texts.fileOpenLabel}</label
                ><input
                  type="file"
                  id="dialog-file"
                  accept=".html,text/html"
                  @change=${(event: Event) => {
                    this.#file = (event.target as HTMLInputElement).files?.[0]
                    this.#problem = undefined
                    this.#changed()
                  }}
                />
              </div>`
        }
        <div class="field">
          <label for="dialog-pass"
            >${texts.passphrase}${
              this.#problem === 'needs-passphrase' || this.#problem === 'wrong-passphrase'
                ? nothing
                : html` <span class="optional">${ui.say('optional')}</span>`
            }</label
          >
          <p class="hint" id="dialog-hint">${isSave ? texts.passphraseHint : texts.passphraseOpenHint}</p>
          <input
            class="input medium"
            id="dialog-pass"
            type="password"
            autocomplete="off"
            aria-describedby="dialog-hint"
            @input=${(event: Event) => {
              this.#passphrase = (event.target as HTMLInputElement).value
            }}
          />
        </div>
        <div class="actions">
          <button type="submit" part="button" aria-disabled=${this.#isWorking ? 'true' : 'false'}>
            ${fresh(this.#isWorking ? texts.fileWorking : isSave ? texts.fileDownload : texts.fileOpenNow)}
          </button>
          <button type="button" class="second" part="button" @click=${this.#dismiss}>${texts.cancel}</button>
        </div>
      </form>
    </dialog>`
  }

  async #save(ui: Ui): Promise<void> {
    const { session } = this.#flow
    const { packed } = this.#later
    if (!session || !packed || this.#isWorking) return
    await this.#work(async () => {
      const page = draftPage(session, this.#passphrase !== '', ui)
      const text = await packDraft(packed, page, this.#passphrase)
      download(`${packed.form}-Entwurf.html`, new Blob([text], { type: 'text/html;charset=utf-8' }))
      this.#close()
    })
  }

  async #open(): Promise<void> {
    const { session } = this.#flow
    const file = this.#file
    if (!session || this.#isWorking) return
    if (!file) {
      this.#problem = 'no-file'
      this.#changed()
      return
    }
    await this.#work(async () => {
      const draft = await unpackDraft(
        await file.text(),
        session.loaded.release.definition.id,
        this.#passphrase,
      )
      if (typeof draft === 'string') {
        this.#problem = draft
        return
      }
      this.#close()
      await this.#later.resumeFile(draft)
    })
  }

  /** Deriving a key from a passphrase takes a moment. */
  async #work(task: () => Promise<void>): Promise<void> {
    this.#isWorking = true
    this.#problem = undefined
    this.#changed()
    await task().finally(() => {
      this.#isWorking = false
      this.#changed()
    })
  }

  #sentence(ui: Ui): string {
    const keys = {
      'no-file': 'fileNone',
      'no-draft': 'fileNoDraft',
      'other-form': 'fileOtherForm',
      'needs-passphrase': 'fileNeedsPassphrase',
      'wrong-passphrase': 'fileWrongPassphrase',
    } as const
    return this.#problem ? draftFileTexts(ui.language)[keys[this.#problem]] : ''
  }

  #dismiss = (): void => {
    this.#close()
  }
}

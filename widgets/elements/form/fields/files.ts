import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { FileAnswer } from '../../../contract/answers.ts'
import { filesIn, writeTypes } from '../../../engine/kinds/file.ts'
import type { AskedQuestion } from '../../../engine/walk.ts'
import { writeBytes } from '../../../messages/index.ts'
import { fresh } from '../fresh.ts'
import { controlId, type FilesUi, type Ui } from '../ui.ts'
import { frame, labelled } from './frame.ts'
import { shows } from './shows.ts'

/** Files to hand in: chosen, dropped or taken with the camera. */
export function files(item: AskedQuestion, ui: Ui): TemplateResult {
  if (item.field.kind !== 'file' || !ui.files) return html``
  const { files: can } = ui
  const { accept, maxBytes, max } = item.field
  const { path } = item
  const parts = frame(item, ui, ui.say('fileHint', { accept: writeTypes(accept), maxBytes }))
  const chosen = filesIn(item.entry)
  const reading = can.reading(path)
  const take = (event: Event): void => {
    const input = event.target as HTMLInputElement
    if (input.files) can.add(path, [...input.files])
    // The same file can be chosen again after it was refused or removed.
    input.value = ''
  }
  const camera = `${controlId(path)}-camera`
  return labelled(
    item,
    parts,
    html`${
        chosen.length > 0
          ? html`<ul class="files">
              ${chosen.map((file, index) => chosenFile(item, file, index, can, ui))}
            </ul>`
          : nothing
      }
      <div
        class="drop"
        @dragover=${allowDrop}
        @dragleave=${endDrop}
        @drop=${dropInto((dropped) => {
          can.add(path, dropped)
        })}
      >
        <input
          type="file"
          part="input"
          id=${controlId(path)}
          accept=${accept.join(',')}
          ?multiple=${max > 1}
          aria-describedby=${parts.describedBy}
          aria-invalid=${parts.bad ? 'true' : nothing}
          aria-required=${item.required ? 'true' : nothing}
          @change=${take}
        />
        <p class="hint" aria-hidden="true">${ui.say('fileDrop')}</p>
        ${
          hasCamera() && accept.some((type) => type.startsWith('image/'))
            ? html`<label class="button second" for=${camera}
                >${ui.say('fileCamera')}<input
                  class="hidden"
                  type="file"
                  id=${camera}
                  accept="image/*"
                  capture="environment"
                  @change=${take}
              /></label>`
            : nothing
        }
        ${
          reading
            ? html`<p>
                <label
                  >${fresh(ui.say('fileReading', { name: reading.name }))}
                  <progress max="1" .value=${reading.share}></progress
                ></label>
              </p>`
            : nothing
        }
      </div>`,
  )
}

const chosenFile = (
  { path, field: { label } }: AskedQuestion,
  { id, name, size, description }: FileAnswer,
  index: number,
  can: FilesUi,
  ui: Ui,
): TemplateResult => {
  const url = can.preview(id)
  const describe = `${controlId(path)}-${index}-is`
  return html`<li>
    ${can.thumbnail(id)}
    <span>${fresh(name)} <span class="muted">(${fresh(writeBytes(size))})</span></span>
    ${url ? html`<a href=${url} target="_blank" aria-label="${ui.say('fileShow')}: ${name}">${ui.say('fileShow')}</a>` : nothing}
    ${
      can.isLarge(id)
        ? html`<button
            type="button"
            class="plain"
            part="button"
            aria-label="${ui.say('fileShrink')}: ${name}"
            @click=${() => {
              can.shrink(path, id)
            }}
          >
            ${ui.say('fileShrink')}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="plain"
      part="button"
      aria-label="${ui.say('fileRemove')}: ${name}"
      @click=${() => {
        can.remove(path, id)
      }}
    >
      ${ui.say('fileRemove')}
    </button>
    <div class="describe">
      <label for=${describe}
        >${ui.say('fileDescribe')} <span class="optional">${ui.say('optional')}</span
        ><span class="hidden">: ${ui.text(label)}, ${name}</span></label
      >
      <input
        class="input"
        id=${describe}
        maxlength="200"
        autocomplete="off"
        ${shows('value', description ?? '')}
        @input=${(event: Event) => {
          can.describe(path, id, (event.target as HTMLInputElement).value)
        }}
      />
    </div>
  </li>`
}

/** A touch device: phones and tablets have a camera that their browsers open for us. */
const hasCamera = (): boolean => matchMedia('(pointer: coarse)').matches

const allowDrop = (event: DragEvent): void => {
  if (!event.dataTransfer?.types.includes('Files')) return
  event.preventDefault()
  ;(event.currentTarget as HTMLElement).classList.add('over')
}

const endDrop = (event: Event): void => {
  ;(event.currentTarget as HTMLElement).classList.remove('over')
}

const dropInto =
  (add: (files: readonly File[]) => void) =>
  (event: DragEvent): void => {
    event.preventDefault()
    endDrop(event)
    add([...(event.dataTransfer?.files ?? [])])
  }

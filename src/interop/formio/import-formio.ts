import type { DraftStep } from '../draft/draft.ts'
import { finishDraft } from '../draft/finish-draft.ts'
import { type ForeignNode, foreignNode } from '../draft/foreign-node.ts'
import { isGeneric } from '../draft/name-id.ts'
import { openNoteBook, type NoteBook } from '../draft/note-book.ts'
import { lineOf, markdownOf } from '../draft/plain-text.ts'
import { readJson } from '../draft/read-json.ts'
import type { Imported } from '../imported.ts'
import { formioCondition } from './formio-condition.ts'
import { formioDocument } from './formio-document.ts'
import { formioFormLooks, formioLooks } from './looks.ts'
import { readComponents, readOne } from './read-components.ts'

/**
 * A form of Form.io, a wizard or a single page, as a draft of ours. Scripts are never run: they are shown to the author.
 *
 * @see https://help.form.io/developers/form-development/form-components
 */
export function importFormio(text: string): Imported {
  const read = readJson(text)
  if (!read.ok) return read
  const { document } = read
  const form = formioDocument(document.value)
  if ('reason' in form)
    return {
      ok: false,
      mistakes: [{ element: 'components', line: document.lineOf(document.value) ?? 1, reason: form.reason }],
    }
  const notes = openNoteBook()
  for (const { key, line } of document.doubled)
    notes.lost(`Zeile ${line}`, `„${key}“ steht hier doppelt; es gilt das letzte.`)
  const title = lineOf(form.text('title') ?? '')
  const name = form.text('name')
  const steps = stepsOf(form.list('components') ?? [], title, notes)
  const imported = finishDraft(
    { ...(title !== '' && { title: { de: title } }), name, steps },
    closed(form, notes),
  )
  return imported.ok
    ? imported
    : { ...imported, mistakes: [{ line: document.lineOf(form.source) ?? 1, ...imported.mistakes[0] }] }
}

function closed(form: ForeignNode, notes: NoteBook): NoteBook {
  form.close(notes, formioFormLooks)
  return notes
}

/** Boxes at the top are steps; what stands between them is one, too. */
const boxes = new Set(['panel', 'fieldset', 'well'])

function stepsOf(components: readonly unknown[], title: string, notes: NoteBook): DraftStep[] {
  const steps: DraftStep[] = []
  let loose: { readonly value: unknown; readonly index: number }[] = []
  const flush = (): void => {
    if (loose.length === 0) return
    const fields = loose.flatMap(({ value, index }) =>
      readOne(value, `components.${index}`, { path: [], notes }),
    )
    if (fields.length > 0) steps.push({ at: 'components', title: { de: title || 'Ihre Angaben' }, fields })
    loose = []
  }
  components.forEach((value, index) => {
    const box = foreignNode(value, `components.${index}`)
    if (box && boxes.has(String(box.peek('type')))) {
      flush()
      steps.push(...boxStep(box, notes))
    } else if (box?.peek('type') === 'tabs') {
      flush()
      steps.push(...tabSteps(box, notes))
    } else loose.push({ value, index })
  })
  flush()
  return steps
}

function boxStep(box: ForeignNode, notes: NoteBook): DraftStep[] {
  box.take('type')
  const key = box.text('key')
  const written = lineOf(box.text('title') ?? box.text('legend') ?? box.text('label') ?? '')
  const title = written === '' || isGeneric(written) ? 'Ihre Angaben' : written
  const intro = markdownOf(
    [box.text('description'), box.text('tooltip')].filter((part) => part !== undefined).join('\n\n'),
  )
  const condition = formioCondition(box, title, notes)
  const isHidden = box.peek('hidden') === true && box.take('hidden') === true
  const items = box.list('components') ?? []
  const code = box.take('logic')
  if (Array.isArray(code) && code.length > 0)
    notes.todo(
      box.at,
      `Die Logik des Schritts „${title}“ ist ein Skript und wird nicht übernommen: ${JSON.stringify(code).slice(0, 1000)}`,
    )
  box.take('label')
  box.close(notes, formioLooks)
  if (isHidden) {
    notes.lost(box.at, `Der Schritt „${title}“ war ausgeblendet und ist nicht im Formular.`)
    return []
  }
  const fields = readComponents(items, `${box.at}.components`, { path: [], notes })
  return [
    {
      at: box.at,
      name: key,
      title: { de: title },
      ...(intro !== '' && { intro: { de: intro } }),
      ...(condition && { when: condition }),
      fields,
    },
  ]
}

/** Each tab is a step. */
function tabSteps(tabs: ForeignNode, notes: NoteBook): DraftStep[] {
  tabs.take('type')
  tabs.take('key')
  tabs.take('label')
  const condition = formioCondition(tabs, 'Reiter', notes)
  const steps = (tabs.list('components') ?? []).flatMap((value, index): DraftStep[] => {
    const tab = foreignNode(value, `${tabs.at}.components.${index}`)
    return tab ? boxStep(tab, notes).map((step) => ({ ...step, ...(condition && { when: condition }) })) : []
  })
  tabs.close(notes, formioLooks)
  return steps
}

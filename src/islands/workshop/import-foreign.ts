import type { Imported, ImportedBlock, ImportMistake, ImportNote } from '../../interop/imported.ts'
import { writeYaml } from '../../exchange/yaml/write-yaml.ts'
import { slugFrom } from './automatic-name.ts'
import { blankForm } from './new-form.ts'

/** A foreign form as the text of ours, or why that cannot be. */
export type ForeignForm =
  | { readonly ok: true; readonly text: string; readonly notes: readonly ImportNote[] }
  | { readonly ok: false; readonly reasons: readonly string[] }

/** Bytes of a file at most. */
const most = 10_000_000

/** Reads a form of another product; which one is found out. What reads it is fetched now. */
export async function importFile(file: File): Promise<ForeignForm> {
  if (file.size > most) return { ok: false, reasons: ['Die Datei ist zu groß: höchstens 10 Megabyte.'] }
  const text = await file.text()
  const { importForeign } = await import('../../interop/import-foreign.ts')
  return formOf(await importForeign(text))
}

/** Makes a form of a pasted list of questions. */
export async function importList(list: string, title: string, author: string): Promise<ForeignForm> {
  if (list.trim() === '') return { ok: false, reasons: ['Bitte fügen Sie die Liste ein.'] }
  const { importQuestions } = await import('../../interop/question-list/import-questions.ts')
  const imported = importQuestions(list)
  if (!imported.ok) return formOf(imported)
  const named =
    title.trim() === '' ? {} : { id: slugFrom(title) ?? imported.form['id'], title: { de: title.trim() } }
  return formOf({
    ...imported,
    form: { ...imported.form, ...named, provenance: { author, licence: 'EUPL-1.2' } },
  })
}

function formOf(imported: Imported | ImportedBlock): ForeignForm {
  if (!imported.ok) return { ok: false, reasons: imported.mistakes.map(said) }
  const { notes } = imported
  const form = 'block' in imported ? aroundBlock(imported.block) : imported.form
  const comments = notes.map(({ at, what }) => `# ${at}: ${what}`.replaceAll(/\s+/gu, ' '))
  return { ok: true, text: [...comments, writeYaml(form)].join('\n'), notes }
}

/** A form in which a single step asks what a building block asks. */
function aroundBlock(block: Readonly<Record<string, unknown>>): object {
  const title = typeof block['title'] === 'string' ? block['title'] : 'Neues Formular'
  const fields = Array.isArray(block['fields']) ? (block['fields'] as readonly unknown[]) : []
  return blankForm(title, '', fields)
}

const said = ({ element, line, reason }: ImportMistake): string =>
  `${line === undefined ? '' : `Zeile ${line}, `}${element}: ${reason}`

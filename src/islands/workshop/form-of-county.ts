import type { FormSourceFile } from './form-source.ts'
import type { Opened } from './state/protocol.ts'

/** A form of this county with its source, or why it cannot be had. */
export type CountyForm =
  | { readonly ok: true; readonly form: Omit<Opened, 'isSaved'> }
  | { readonly ok: false; readonly reason: string }

/** Fetches the source of one of the county's own or adopted forms. */
export async function formOfCounty(id: string): Promise<CountyForm> {
  try {
    const answer = await fetch(`/werkstatt/formulare/${encodeURIComponent(id)}.json`)
    if (!answer.ok) return { ok: false, reason: `Das Formular „${id}“ gibt es auf dieser Website nicht.` }
    const { form, examples, adopted } = (await answer.json()) as FormSourceFile
    return { ok: true, form: { text: form, examples, adopted } }
  } catch {
    return { ok: false, reason: 'Das Formular konnte nicht geladen werden. Bitte prüfen Sie das Netz.' }
  }
}

import type { Imported, ImportedBlock } from './imported.ts'
import { type ImportFormat, recogniseFormat } from './recognise-format.ts'
import type { CodeLists } from './xdatenfelder/genericode/code-list.ts'

type Reader = (text: string, codeLists: CodeLists | undefined) => Imported | ImportedBlock

/** Fetches what reads a format when it is asked for: each is a good deal of code, and one file is read at a time. */
const readers: Readonly<Record<ImportFormat, () => Promise<Reader>>> = {
  xdatenfelder: async () => (await import('./xdatenfelder/import-xdatenfelder.ts')).importXdatenfelder,
  'json-schema': async () => (await import('./json-schema/import/import-json-schema.ts')).importJsonSchema,
  formio: async () => (await import('./formio/import-formio.ts')).importFormio,
  surveyjs: async () => (await import('./surveyjs/import-surveyjs.ts')).importSurveyJs,
}

/**
 * Reads a form of another product.
 *
 * @param format Found out where left out.
 * @param codeLists Lists that lie beside a schema of XDatenfelder.
 */
export async function importForeign(
  text: string,
  format?: ImportFormat,
  codeLists?: CodeLists,
): Promise<Imported | ImportedBlock> {
  const recognised = format ? ({ ok: true, format } as const) : recogniseFormat(text)
  if (!recognised.ok) return recognised
  const read = await readers[recognised.format]()
  return read(text, codeLists)
}

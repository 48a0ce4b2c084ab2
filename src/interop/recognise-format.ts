import { readJson } from './draft/read-json.ts'
import type { ImportMistake } from './imported.ts'

/** Formats of other products that can be read. */
export const importFormats = ['xdatenfelder', 'json-schema', 'formio', 'surveyjs'] as const
export type ImportFormat = (typeof importFormats)[number]

type Recognised =
  | { readonly ok: true; readonly format: ImportFormat }
  | { readonly ok: false; readonly mistakes: readonly [ImportMistake, ...ImportMistake[]] }

/** Recognises the format of a file: XML by its first character, JSON by its keys. */
export function recogniseFormat(text: string): Recognised {
  if (
    text
      .replace(/^\uFEFF/u, '')
      .trimStart()
      .startsWith('<')
  )
    return { ok: true, format: 'xdatenfelder' }
  const read = readJson(text)
  if (!read.ok) return read
  const { value } = read.document
  const format = Array.isArray(value) ? undefined : formatOf(value)
  return format
    ? { ok: true, format }
    : {
        ok: false,
        mistakes: [
          {
            element: 'Datei',
            reason: `Das Format ist nicht zu erkennen: Es ist weder XDatenfelder noch JSON Schema, Form.io oder SurveyJS. Wenn Sie es kennen, nennen Sie es mit --from ${importFormats.join('|')}.`,
          },
        ],
      }
}

function formatOf(value: unknown): ImportFormat | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const has = (key: string): boolean => Object.hasOwn(value, key)
  if (has('components') || (has('form') && hasComponents(value))) return 'formio'
  if (has('pages') || has('elements') || has('questions')) return 'surveyjs'
  if (
    has('$schema') ||
    has('properties') ||
    has('$defs') ||
    has('allOf') ||
    (has('type') && (value as { type?: unknown }).type === 'object')
  )
    return 'json-schema'
  return undefined
}

/** Some servers of Form.io wrap the form. */
const hasComponents = (value: object): boolean => {
  const { form } = value as { readonly form?: unknown }
  return typeof form === 'object' && form !== null && Object.hasOwn(form, 'components')
}

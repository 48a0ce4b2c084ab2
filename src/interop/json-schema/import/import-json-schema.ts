import type { DraftField, DraftStep } from '../../draft/draft.ts'
import { finishDraft } from '../../draft/finish-draft.ts'
import { foreignNode } from '../../draft/foreign-node.ts'
import { openNoteBook } from '../../draft/note-book.ts'
import { lineOf, markdownOf } from '../../draft/plain-text.ts'
import { quoted } from '../../draft/quoted.ts'
import { readJson } from '../../draft/read-json.ts'
import type { Imported } from '../../imported.ts'
import { compositeOf } from './composite-of.ts'
import { schemaLooks } from './looks.ts'
import { type Merged, mergeSchema } from './merge-schema.ts'
import { propertiesOf, type Property } from './object-fields.ts'
import { fieldsOfObject, propertyFields } from './property-fields.ts'
import { isKeys } from './resolve-ref.ts'
import { openContext, type SchemaContext, TooMuch } from './schema-context.ts'

/**
 * A JSON Schema of an object, draft 4 to 2020-12, as a draft of ours: objects at the top are steps, lists of objects groups.
 * References lead nowhere outside of the file.
 *
 * @see https://json-schema.org/draft/2020-12
 */
export function importJsonSchema(text: string): Imported {
  const read = readJson(text)
  if (!read.ok) return read
  const { document } = read
  const refuse = (element: string, reason: string): Imported => ({
    ok: false,
    mistakes: [{ element, line: document.lineOf(document.value) ?? 1, reason }],
  })
  const notes = openNoteBook()
  for (const { key, line } of document.doubled)
    notes.lost(`Zeile ${line}`, `„${key}“ steht hier doppelt; es gilt das letzte.`)
  const schema = schemaIn(document.value)
  const context = openContext(schema, notes)
  try {
    const merged = mergeSchema(schema, '', [], context)
    if (!merged || !isObjectSchema(merged))
      return refuse(
        isKeys(schema) && '$ref' in schema ? '$ref' : 'properties',
        'Die Datei ist kein JSON-Schema eines Formulars: Verlangt ist ein Objekt mit „properties“.',
      )
    if (isKeys(document.value) && schema !== document.value) noteBeside(document.value, context)
    const imported = finishDraft(draftOf(merged, context), notes)
    return imported.ok
      ? imported
      : { ...imported, mistakes: [{ line: document.lineOf(schema) ?? 1, ...imported.mistakes[0] }] }
  } catch (error) {
    if (error instanceof TooMuch) return refuse('$ref', error.message)
    throw error
  }
}

/** React JSON Schema Form and JSON Forms keep the schema beside what says how it looks. */
const schemaIn = (value: unknown): unknown =>
  isKeys(value) &&
  !('properties' in value) &&
  !('$ref' in value) &&
  !('allOf' in value) &&
  isKeys(value['schema'])
    ? value['schema']
    : value

function noteBeside(file: Readonly<Record<string, unknown>>, { notes }: SchemaContext): void {
  for (const [key, value] of Object.entries(file))
    if (key !== 'schema')
      notes.lost(
        key,
        `„${key}“ sagt, wie das Formular aussieht, und ist nicht übernommen (uiSchema gehört nicht zum JSON-Schema): ${quoted(value)}.`,
      )
}

const isObjectSchema = ({ keys, conditional }: Merged): boolean =>
  isKeys(keys['properties']) || (keys['type'] === 'object' && conditional.length > 0)

function draftOf(merged: Merged, context: SchemaContext) {
  const node = foreignNode(merged.keys, '')
  const title = lineOf(node?.text('title') ?? '')
  const described = lineOf(node?.text('description') ?? '')
  // What our own schemas say of themselves is no summary.
  const summary = /^Antworten auf das Formular \S+, Fassung/u.test(described) ? '' : described
  const name = node?.text('$id') ?? node?.text('id')
  for (const key of ['type', 'properties', 'required', '$ref of']) node?.take(key)
  const steps = stepsOf(merged, title, context)
  for (const key of ['oneOf', 'anyOf', 'not'])
    if (node?.has(key))
      context.notes.todo(
        '',
        `„${key}“ des ganzen Formulars ließ sich nicht übernehmen: ${quoted(node.take(key))}. Bitte als Bedingung neu anlegen.`,
      )
  node?.close(context.notes, schemaLooks)
  return {
    ...(title !== '' && { title: { de: title } }),
    ...(summary !== '' && { summary: { de: summary } }),
    name: name?.replace(/^.*\/|\.json$|\.schema$/gu, ''),
    steps,
  }
}

/** Objects at the top are steps; what stands between them is one, too. */
function stepsOf(merged: Merged, title: string, context: SchemaContext): readonly DraftStep[] {
  const steps: DraftStep[] = []
  let loose: DraftField[] = []
  const flush = (): void => {
    const [first] = loose
    const [only] = loose.length === 1 && first?.shape.kind === 'group' ? loose : []
    const named = only?.label.de ?? (steps.length === 0 && title !== '' ? title : 'Ihre Angaben')
    if (loose.length > 0) steps.push({ at: '', title: { de: named }, fields: loose })
    loose = []
  }
  for (const property of propertiesOf(merged, '', [], context)) {
    const step = stepOf(property, context)
    if (step) {
      flush()
      steps.push(step)
    } else loose.push(...propertyFields(property, { prefix: [] }, context))
  }
  flush()
  return steps
}

/** The step of an object; `undefined` where the property is a question. */
function stepOf(property: Property, context: SchemaContext): DraftStep | undefined {
  const { name, at, trail, schema } = property
  if (!isKeys(schema)) return undefined
  const quiet = openNoteBook()
  const merged = mergeSchema(schema, at, trail, { ...context, notes: quiet })
  if (!merged || !isObjectSchema(merged) || compositeOf(merged.keys) || merged.keys['enum'] !== undefined)
    return undefined
  for (const { at: where, kind, what } of quiet.all()) context.notes[kind](where, what)
  const node = foreignNode(merged.keys, at)
  const title = lineOf(node?.text('title') ?? '') || name
  const intro = markdownOf(node?.text('description') ?? '')
  for (const key of ['type', 'properties', 'required', '$ref of']) node?.take(key)
  node?.close(context.notes, schemaLooks)
  const isOptional = property.required === false && property.when === undefined
  if (isOptional && (merged.keys['required'] as readonly unknown[] | undefined)?.length)
    context.notes.changed(
      at,
      `„${title}“ durfte ganz fehlen: Seine Fragen sind deshalb alle freiwillig. Bitte prüfen.`,
    )
  if (typeof property.required === 'object')
    context.notes.todo(
      at,
      `„${title}“ war nur Pflicht, wenn ${quoted(property.required.text)}. Bitte prüfen.`,
    )
  return {
    at,
    name,
    title: { de: title },
    ...(intro !== '' && { intro: { de: intro } }),
    ...(property.when && { when: property.when }),
    fields: fieldsOfObject(merged, at, { prefix: [name], isOptional }, context),
  }
}

import type { Shape } from '../../draft/draft.ts'
import type { ForeignNode } from '../../draft/foreign-node.ts'
import type { NoteBook } from '../../draft/note-book.ts'
import { acceptedTypes } from '../../draft/accepted-types.ts'
import { lineOf } from '../../draft/plain-text.ts'
import { patternOf } from '../../draft/pattern-of.ts'
import { ownKind } from './own-kinds.ts'

/** Texts longer than this get several lines, in characters. */
const oneLine = 255

/** What a `string` asks for. */
export function textSchema(
  node: ForeignNode,
  patterns: readonly string[],
  label: string,
  notes: NoteBook,
): Shape {
  const { at } = node
  const format = node.text('format')
  const media = node.text('contentMediaType')
  const encoding = node.text('contentEncoding')
  const own = ownKind(patterns)
  if (own && own.shape.kind !== 'text' && own.shape.kind !== 'textarea') {
    node.take('maxLength')
    return own.shape
  }
  if (format === 'data-url' || encoding === 'base64' || (media !== undefined && !media.startsWith('text/'))) {
    const accept = media === undefined ? undefined : acceptedTypes([media], label, at, notes)
    if (node.take('maxLength') !== undefined)
      notes.lost(at, `Die Länge der Datei „${label}“ in Zeichen entfällt. Grenzen setzt bei uns „maxBytes“.`)
    return { kind: 'file', ...(accept && { accept }) }
  }
  switch (format) {
    case 'date':
      return { kind: 'date' }
    case 'time':
    case 'partial-time':
      return { kind: 'time' }
    case 'date-time':
      notes.changed(
        at,
        `„${label}“ fragte Tag und Uhrzeit. Jetzt fragt es nur den Tag; bei Bedarf ergänzen Sie eine Frage nach der Uhrzeit.`,
      )
      return { kind: 'date' }
    case 'email':
    case 'idn-email':
      lengths(node)
      return { kind: 'email' }
    case 'phone':
    case 'tel':
      return { kind: 'phone' }
    case 'iban':
      return { kind: 'iban' }
    default:
      break
  }
  if (format !== undefined && format !== 'textarea' && format !== 'regex-ignored')
    notes.lost(at, `Das Format „${format}“ bei „${label}“ prüfen wir nicht: Es ist ein Textfeld.`)
  const limits = lengths(node)
  const max = limits['maxLength'] ?? 0
  if (
    own?.shape.kind === 'textarea' ||
    format === 'textarea' ||
    media !== undefined ||
    (max > oneLine && !own)
  ) {
    if (patterns.length > 0 && !own)
      notes.lost(
        at,
        `Das Muster „${patterns.join('“, „')}“ entfällt: Bei einem Text von mehreren Zeilen gibt es keines.`,
      )
    return { kind: 'textarea', ...limits }
  }
  const [first, ...more] = own?.rest ?? patterns
  for (const pattern of more)
    notes.todo(at, `Das weitere Muster „${pattern}“ bei „${label}“ entfällt: Eine Frage hat nur eines.`)
  if (first === undefined) return { kind: 'text', ...limits }
  if (!/^\^.*\$$/su.test(first))
    notes.changed(
      at,
      `Das Muster „${first}“ galt für einen Teil des Textes. Jetzt gilt es für den ganzen. Bitte prüfen.`,
    )
  const said = lineOf(node.text('patternErrorMessage') ?? node.text('x-pattern-message') ?? '')
  const pattern = patternOf(first, said === '' ? undefined : { de: said }, at, notes)
  return { kind: 'text', ...limits, ...(pattern && { pattern }) }
}

function lengths(node: ForeignNode): Record<string, number> {
  const [min, max] = [node.number('minLength'), node.number('maxLength')]
  return {
    // One character is what "required" says already.
    ...(min !== undefined && min > 1 && { minLength: Math.floor(min) }),
    ...(max !== undefined && max >= 1 && { maxLength: Math.min(10_000, Math.floor(max)) }),
  }
}

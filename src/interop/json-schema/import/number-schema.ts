import type { Shape } from '../../draft/draft.ts'
import type { ForeignNode } from '../../draft/foreign-node.ts'
import type { NoteBook } from '../../draft/note-book.ts'

/** What an `integer` or a `number` asks for. @param isCents Our own schemas write amounts in cents. */
export function numberSchema(
  type: 'integer' | 'number',
  node: ForeignNode,
  isCents: boolean,
  label: string,
  notes: NoteBook,
): Shape {
  const { at } = node
  const step = node.number('multipleOf') ?? node.number('divisibleBy')
  const isWhole = type === 'integer' || (step !== undefined && Number.isInteger(step))
  const min = limit(node, 'minimum', 'exclusiveMinimum', isWhole, 1, label, notes)
  const max = limit(node, 'maximum', 'exclusiveMaximum', isWhole, -1, label, notes)
  const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
  if (isCents) return { kind: 'money', ...limits }
  if (isWhole) {
    if (step !== undefined && step !== 1)
      notes.todo(at, `„${label}“ musste ein Vielfaches von ${step} sein. Bitte als Regel neu anlegen.`)
    const isFit = [min, max].every((value) => value === undefined || Number.isInteger(value))
    return isFit
      ? { kind: 'integer', ...limits }
      : {
          kind: 'integer',
          ...(min !== undefined && { min: Math.ceil(min) }),
          ...(max !== undefined && { max: Math.floor(max) }),
        }
  }
  const decimals = step === undefined ? undefined : Math.round(-Math.log10(step))
  const isPower =
    decimals !== undefined &&
    decimals >= 1 &&
    decimals <= 6 &&
    Math.abs(10 ** -decimals - (step ?? 0)) < 1e-12
  if (step !== undefined && !isPower)
    notes.todo(at, `„${label}“ musste ein Vielfaches von ${step} sein. Bitte als Regel neu anlegen.`)
  return { kind: 'decimal', ...limits, ...(isPower && { decimals }) }
}

/** Draft 4 says "exclusive" with true beside the limit, later drafts with a number. */
function limit(
  node: ForeignNode,
  key: 'minimum' | 'maximum',
  exclusiveKey: string,
  isWhole: boolean,
  inward: 1 | -1,
  label: string,
  notes: NoteBook,
): number | undefined {
  const plain = node.number(key)
  const exclusive = node.take(exclusiveKey)
  const open = typeof exclusive === 'number' ? exclusive : exclusive === true ? plain : undefined
  if (open === undefined) return plain
  const closed = isWhole ? (Number.isInteger(open) ? open + inward : open) : open
  if (!isWhole)
    notes.changed(
      node.at,
      `Die Grenze ${open} bei „${label}“ selbst war nicht erlaubt, jetzt ist sie es. Bitte prüfen.`,
    )
  if (plain === undefined || plain === open) return closed
  return inward === 1 ? Math.max(plain, closed) : Math.min(plain, closed)
}

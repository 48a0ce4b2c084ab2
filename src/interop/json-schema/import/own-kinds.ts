import type { PlainField } from '../../../../widgets/contract/field.ts'
import type { Shape } from '../../draft/draft.ts'
import { questionSchema } from '../question-schema.ts'
import type { Keys } from './resolve-ref.ts'

const plain = ['time', 'email', 'phone', 'iban', 'licence-plate', 'tax-id', 'partial-date'] as const

/** The expression that our own schemas write for a kind. */
const patternOf = (kind: string): string | undefined => {
  const schema: Keys = questionSchema(
    { id: 'x', kind, label: { de: 'x' }, required: true } as unknown as Exclude<PlainField, { kind: 'info' }>,
    [],
    new Map(),
  )
  return typeof schema['pattern'] === 'string' ? schema['pattern'] : undefined
}

const kinds = new Map(plain.map((kind) => [patternOf(kind), kind]))
const line = patternOf('text')
const lines = patternOf('textarea')

/** Kinds that our own schemas of answers tell apart by nothing but an expression. */
export function ownKind(
  patterns: readonly string[],
): { readonly shape: Shape; readonly rest: readonly string[] } | undefined {
  for (const pattern of patterns) {
    const kind = kinds.get(pattern)
    if (kind) return { shape: { kind }, rest: [] }
  }
  if (lines !== undefined && patterns.includes(lines)) return { shape: { kind: 'textarea' }, rest: [] }
  if (line !== undefined && patterns.includes(line))
    return { shape: { kind: 'text' }, rest: patterns.filter((pattern) => pattern !== line) }
  return undefined
}

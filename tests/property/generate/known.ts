import type { Field, FieldKind } from '../../../widgets/contract/field.ts'

/** A field that a rule may ask for, because it stands before it. */
export interface Known {
  /** As a rule names it from where it stands: `field`, `group.0.field`, `composite.part`. */
  readonly path: string
  readonly kind: FieldKind
  /** Values of its options. */
  readonly values: readonly string[]
  /** Fields of its rows. */
  readonly inner: readonly Known[]
}

/** What later rules may ask for once this field has been. */
export function knownOf(field: Field): Known[] {
  const { id: path, kind } = field
  if (kind === 'info') return []
  const known = { path, kind, values: [], inner: [] }
  switch (kind) {
    case 'choice':
    case 'choices':
      return [{ ...known, values: field.options.map(({ value }) => value) }]
    case 'group': {
      const inner = field.fields.flatMap(knownOf)
      const first = inner.slice(0, 1).map((row) => ({ ...row, path: `${path}.0.${row.path}` }))
      return [{ ...known, inner }, ...first]
    }
    case 'address':
      return [known, { ...known, path: `${path}.town`, kind: 'text' }]
    case 'person':
      return [known, { ...known, path: `${path}.familyName`, kind: 'text' }]
    case 'organisation':
      return [known, { ...known, path: `${path}.name`, kind: 'text' }]
    case 'bank-account':
      return [known, { ...known, path: `${path}.holder`, kind: 'text' }]
    default:
      return [known]
  }
}

import type { ImportCounts, Imported, ImportedBlock, ImportNote } from '../../../interop/imported.ts'
import type { ImportFormat } from '../../../interop/recognise-format.ts'

type Right = Extract<Imported, { readonly ok: true }> | ImportedBlock

/** What became of a foreign file, for machines. */
export interface ImportReport extends ImportCounts {
  readonly format: ImportFormat
  /** A whole form, or a building block for `forms/_blocks`. */
  readonly what: 'form' | 'block'
  readonly notes: readonly ImportNote[]
}

/** The definition as it stands in its file. */
export const definitionOf = (imported: Right): Readonly<Record<string, unknown>> =>
  'what' in imported ? imported.block : imported.form

/** Counts, and what somebody has to look at. */
export const reportOf = (imported: Right, format: ImportFormat): ImportReport => ({
  format,
  what: 'what' in imported ? 'block' : 'form',
  ...(imported.counts ?? countQuestions(definitionOf(imported))),
  notes: imported.notes,
})

/** Questions of a definition, where the importer has not counted those of the file. Each stands once. */
function countQuestions(definition: Readonly<Record<string, unknown>>): ImportCounts {
  const visit = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + visit(one), 0)
    if (typeof value !== 'object' || value === null) return 0
    const { kind, fields, steps } = value as { kind?: unknown; fields?: unknown; steps?: unknown }
    const isAsked = typeof kind === 'string' && kind !== 'info' && kind !== 'group'
    return (isAsked ? 1 : 0) + visit(fields) + visit(steps)
  }
  const questions = visit(definition)
  return { placements: questions, fields: questions }
}

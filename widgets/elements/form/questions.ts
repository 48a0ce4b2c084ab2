import type { Field } from '../../contract/field.ts'
import type { FormDefinition } from '../../contract/form-definition.ts'
import { coreKinds, kindName, type Kinds } from '../../engine/kinds.ts'
import { coreShows, type Shows } from './fields/core-shows.ts'
import type * as rows from './rows.ts'

/** Everything that a form's own kinds of questions need. */
export interface Questions {
  readonly kinds: Kinds
  readonly shows: Shows
  /** Style sheets of what was fetched. */
  readonly sheets: readonly string[]
  /** Code for groups of rows and uploads; there in a form that has some. */
  readonly rows: typeof rows | undefined
  /** Beyond the kinds of the start: texts are needed that come later otherwise. */
  readonly needsAllTexts: boolean
}

const inRows = new Set(['group', 'file', 'computed'])
const withNames = new Set(['person', 'organisation'])

/**
 * Fetches what the questions of a form need: nothing, for most forms.
 *
 * @throws {TypeError} where it cannot be fetched.
 */
export async function questionsFor({ steps }: FormDefinition): Promise<Questions> {
  const fields = steps.flatMap((step) => everyField(step.fields))
  const rare = fields.filter(({ kind }) => !(kind in coreShows))
  const [ofRows, special, names] = await Promise.all([
    rare.some(({ kind }) => inRows.has(kind)) ? import('./rows.ts') : undefined,
    rare.some(({ kind }) => !inRows.has(kind)) ? import('./special.ts') : undefined,
    fields.some((field) => kindName(field) === 'name' || withNames.has(field.kind))
      ? import('../../engine/kinds/name.ts')
      : undefined,
  ])
  return {
    kinds: { ...coreKinds, ...ofRows?.kinds, ...special?.kinds, ...names },
    shows: { ...coreShows, ...ofRows?.shows, ...special?.shows },
    sheets: [ofRows?.sheet, special?.sheet].filter((sheet) => sheet !== undefined),
    rows: ofRows,
    needsAllTexts: names !== undefined || rare.length > 0,
  }
}

const everyField = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => (field.kind === 'group' ? [field, ...everyField(field.fields)] : [field]))

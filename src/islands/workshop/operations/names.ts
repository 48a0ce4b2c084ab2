import type { Path } from '../../../exchange/yaml/edit.ts'
import { listAt, textAt } from '../value-at.ts'

/** A question that rules can speak of. Those of building blocks are not among them: the form does not name them. */
export interface Named {
  readonly path: Path
  /** The questions of a row, where it is a group. */
  readonly rows?: Names
}

/** Questions by their ids. */
export type Names = ReadonlyMap<string, Named>

/** The questions of a list of fields. */
export function namesIn(data: unknown, list: Path): Names {
  const names = new Map<string, Named>()
  listAt(data, list).forEach((field, index) => {
    const id = textAt(field, ['id'])
    const path = [...list, index]
    // The first of two with the same id is the one that rules mean.
    if (id !== '' && !names.has(id)) names.set(id, { path, ...rowsOf(data, field, path) })
  })
  return names
}

/** The questions of all steps. */
export const namesOfForm = (data: unknown): Names =>
  listAt(data, ['steps']).reduceRight<Names>(
    (later, _, index) => new Map([...later, ...namesIn(data, ['steps', index, 'fields'])]),
    new Map(),
  )

const rowsOf = (data: unknown, field: unknown, path: Path): Pick<Named, 'rows'> =>
  textAt(field, ['kind']) === 'group' ? { rows: namesIn(data, [...path, 'fields']) } : {}

/** What a name in a rule means: the path it stands for, and which of its parts are questions. */
export interface Meaning {
  /** Questions on the way, each with the place of its id among the parts of the name. */
  readonly questions: readonly { readonly part: number; readonly named: Named }[]
  /** The question that the whole name means; nothing where it goes on into an answer. */
  readonly whole?: Named
}

/**
 * Looks a name up as the engine does: in the row first, then around it.
 *
 * @param levels From the inside out.
 */
export function meaningOf(name: string, levels: readonly Names[]): Meaning {
  const parts = name.split('.')
  const first = levels.map((names) => names.get(parts[0] ?? '')).find((named) => named !== undefined)
  const questions: { part: number; named: Named }[] = []
  let named = first
  let part = 0
  while (named) {
    questions.push({ part, named })
    // `kinder.0.name`: the row, then its question.
    const inner: string | undefined = parts[part + 2]
    if (!named.rows || inner === undefined || !/^\d+$/u.test(parts[part + 1] ?? '')) break
    named = named.rows.get(inner)
    part += 2
  }
  const last = questions.at(-1)
  return { questions, ...(last && last.part === parts.length - 1 && { whole: last.named }) }
}

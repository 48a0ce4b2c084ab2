import type { FieldPlace, Outline } from '../../../../widgets/engine/checks/outline.ts'
import type { Entries } from '../../../../widgets/engine/entries.ts'
import type { AnswerPool } from './answer-pool.ts'
import type { Decisions } from './decisions.ts'

/** Which choice is taken at a decision; the first where nothing is said. */
export type Taken = ReadonlyMap<FieldPlace, number>

/** Rows a group gets where nothing depends on it. */
const rowsShown = 2

/**
 * Enters something into every question of a form, those that are hidden, too: the engine leaves out what is not on the way.
 *
 * @param leftOut Questions left empty, and groups with as few rows as may be.
 * @param variant Other answers for each number, where they decide nothing.
 */
export type Fill = (taken: Taken, leftOut?: ReadonlySet<FieldPlace>, variant?: number) => Entries

export function fillOf(outline: Outline, decisions: Decisions, pool: AnswerPool): Fill {
  const made = new Map<string, Entries[string] | undefined>()
  const madeUp = (place: FieldPlace, row: number, variant: number): Entries[string] | undefined => {
    const key = `${place.key} ${row} ${variant}`
    if (!made.has(key)) made.set(key, pool.one(place, row, variant)?.entry)
    return made.get(key)
  }
  return (taken, leftOut, variant = 0) => {
    const entriesOf = (places: readonly FieldPlace[], row: number): Entries =>
      Object.fromEntries(
        places.flatMap((place) => {
          if (leftOut?.has(place) && place.field.kind !== 'group') return []
          const entry = place.field.kind === 'group' ? rowsFor(place, row) : entryFor(place, row)
          return entry === undefined ? [] : [[place.field.id, entry]]
        }),
      )
    const chosen = (place: FieldPlace, row: number): Entries[string] | undefined => {
      const { choices } = decisions.at.get(place) ?? { choices: [] }
      const { entries } = choices[taken.get(place) ?? 0] ?? choices[0] ?? { entries: [] }
      return entries[(row + variant) % entries.length]
    }
    const entryFor = (place: FieldPlace, row: number) =>
      decisions.at.has(place) ? chosen(place, row) : madeUp(place, row, variant)
    const rowsFor = (place: FieldPlace, row: number): readonly Entries[] => {
      const { field, fields } = place
      if (field.kind !== 'group') return []
      const count = leftOut?.has(place)
        ? Math.min(field.min, field.max)
        : decisions.at.has(place)
          ? (chosen(place, 0) as readonly Entries[]).length
          : Math.min(field.max, Math.max(field.min, place.group ? 1 : rowsShown))
      return Array.from({ length: count }, (_, index) => entriesOf(fields, row + index))
    }
    return entriesOf(
      outline.steps.flatMap((step) => step.fields),
      0,
    )
  }
}

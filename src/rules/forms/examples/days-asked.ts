import type { AskedAt } from '../../../../widgets/engine/checks/closure.ts'
import { type FieldPlace, isComposite } from '../../../../widgets/engine/checks/outline.ts'
import type { Entries } from '../../../../widgets/engine/entries.ts'
import { resolveLimit } from '../../../../widgets/engine/kinds/date.ts'

/** Days on either side of what rules ask of an age or a number of days: of a date, or of the date in a question of parts. */
export function daysAsked(
  { field }: FieldPlace,
  uses: readonly AskedAt[],
  today: string,
): readonly Entries[string][] {
  return uses.flatMap(({ compared, rest }): Entries[string][] => {
    const counts = (compared?.constants ?? []).map(Number).filter(Number.isFinite)
    const days =
      compared?.term === 'age'
        ? counts.flatMap((years) => [
            resolveLimit({ days: -40 }, resolveLimit({ years: -Math.ceil(years) }, today)),
            resolveLimit({ days: 40 }, resolveLimit({ years: -Math.ceil(years) }, today)),
          ])
        : compared?.term === 'days'
          ? counts.flatMap((count) =>
              [-1, 1].flatMap((sign) =>
                [-30, 0, 1, 30].map((shift) =>
                  resolveLimit({ days: sign * Math.ceil(count) + shift }, today),
                ),
              ),
            )
          : []
    const [part] = rest
    if (!isComposite(field)) return field.kind === 'date' || field.kind === 'partial-date' ? days : []
    return part === undefined ? [] : days.map((day) => ({ [part]: day }))
  })
}

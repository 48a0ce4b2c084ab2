import type { Outline } from '../../../../widgets/engine/checks/outline.ts'
import { resolveLimit } from '../../../../widgets/engine/kinds/date.ts'

/** Other times of the year, for forms that ask which day it is: some things come about only before or after a day. */
export function otherDays({ clauses, fields }: Outline, today: string): readonly string[] {
  const asksForDay =
    clauses.some(({ rule }) => JSON.stringify(rule ?? null).includes('"today"')) ||
    fields.some(({ field }) => field.kind === 'computed' && JSON.stringify(field.value).includes('"today"'))
  return asksForDay ? [-4, -8].map((months) => resolveLimit({ months }, today)) : []
}

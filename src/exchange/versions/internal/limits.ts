import type { DateLimit } from '../../../../widgets/contract/field.ts'

/** What a limit allows now, compared with before. */
export type Width = 'narrower' | 'wider' | 'same'

/** Characters that the engine takes where a form says nothing. @see widgets/engine/kinds/text.ts */
export const unwrittenLengths = { text: 200, textarea: 4000 } as const

/** Compares an upper (`max`) or lower (`min`) limit. What cannot be compared counts as narrower. */
export function widthOf(end: 'min' | 'max', was: unknown, now: unknown): Width {
  if (was === undefined || now === undefined)
    return was === now ? 'same' : was === undefined ? 'narrower' : 'wider'
  const difference = differenceOf(was, now)
  if (difference === 0) return 'same'
  return difference !== undefined && (end === 'max' ? difference > 0 : difference < 0) ? 'wider' : 'narrower'
}

/** How far a limit went up; `undefined` between a fixed day and one counted from today, or days and months. */
function differenceOf(was: unknown, now: unknown): number | undefined {
  if (typeof was === 'number' && typeof now === 'number') return now - was
  if (typeof was === 'string' && typeof now === 'string') return was === now ? 0 : was < now ? 1 : -1
  const [one, other] = [counted(was), counted(now)]
  return one && other && one[0] === other[0] ? other[1] - one[1] : undefined
}

const counted = (limit: unknown): readonly [unit: string, count: number] | undefined =>
  typeof limit === 'object' && limit !== null
    ? (Object.entries(limit as Exclude<DateLimit, string>)[0] as [string, number] | undefined)
    : undefined

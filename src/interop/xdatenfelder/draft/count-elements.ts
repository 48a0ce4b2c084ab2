import type { Placement } from '../message.ts'

/** How many data fields a file has: places where one stands, and different ones among them. */
export interface Counts {
  readonly placements: number
  readonly fields: number
}

/** Counts data fields in groups of any depth. */
export function countElements(parts: readonly Placement[]): Counts {
  const ids = new Set<string>()
  let placements = 0
  const visit = ({ of }: Placement): void => {
    if (of.type === 'group') of.parts.forEach(visit)
    else {
      placements += 1
      ids.add(of.id)
    }
  }
  parts.forEach(visit)
  return { placements, fields: ids.size }
}

import type { Context } from '../../../../../widgets/engine/context.ts'
import type { Person } from './people.ts'

/** For whom and what a value is made up. */
export interface About {
  readonly today: string
  readonly places: Context['places']
  /** Whose answers these are. */
  readonly person: Person
  /** The same for the same field and row, so that values are the same each time. */
  readonly seed: number
  /** Rank of the field in the form: what is asked later is later. */
  readonly order: number
  /** What the rows around it are called, and the question it is a part of. */
  readonly around: string
}

/** An item of a list by a number. */
export const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length] as T

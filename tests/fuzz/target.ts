import type { Choices } from '../property/generate/choices.ts'
import type { Kit } from './kit.ts'

/** Something of ours that hostile input comes to. */
export interface Target {
  readonly name: string
  /** How often it is tried, beside the others. */
  readonly share: number
  /**
   * Tries it once.
   *
   * @throws whatever is none of the outcomes it documents: that is a crash.
   */
  readonly run: (choices: Choices, kit: Kit) => void | Promise<void>
}

import type { Overlap } from './overlap.ts'
import type { Choice, Part, Repeat, Sequence } from './part.ts'

/** Why a pattern could be gone through in more than one way. */
export type Clash =
  /** Two branches begin with the same character. */
  | {
      readonly kind: 'branches'
      readonly choice: Choice
      readonly branches: readonly [Part, Part]
      readonly overlap: Overlap
    }
  /** Two branches may both be empty. */
  | { readonly kind: 'empty-branches'; readonly branches: readonly [Part, Part] }
  /** What may go on takes the same character as what follows. `index` is that of what follows. */
  | {
      readonly kind: 'neighbours'
      readonly sequence: Sequence
      readonly index: number
      readonly overlap: Overlap
    }
  /** What may go on takes the same character as the next turn. */
  | { readonly kind: 'turns'; readonly repeat: Repeat; readonly overlap: Overlap }
  /** What is repeated may be empty. */
  | { readonly kind: 'empty-turn'; readonly repeat: Repeat }
  /** Written out in full the pattern is too long. */
  | { readonly kind: 'too-long'; readonly part: Part }

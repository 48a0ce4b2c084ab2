import { useState } from 'preact/hooks'
import type { Rule } from '../../../../widgets/contract/condition.ts'
import { sameRule } from './operation.ts'

/** What is stored with a draft; nothing where something is still missing in it. */
export interface Stored {
  readonly rule: Rule | undefined
}

interface Kept<Draft> {
  /** What somebody has made of the value; without it the value is read with each drawing, as it depends on the questions. */
  readonly own: { readonly draft: Draft } | undefined
  /** The value when it was last looked at. */
  readonly seen: Rule | undefined
  /** What was handed on since then, and may still come back. */
  readonly sent: readonly Stored[]
  readonly isUnsaved: boolean
}

type SetDraft<Draft> = (draft: Draft | undefined, stored: Stored | undefined) => void

/**
 * What somebody is at while the value is still the one before. It is read anew when the value changes from outside: by undo,
 * or by another editor. What comes back is their own as long as it was sent from here, also when they have typed on in the
 * meantime.
 *
 * @returns The draft; how to change it, `undefined` for back to the value; and whether it is not stored yet.
 */
export function useDraft<Draft>(
  value: Rule | undefined,
  read: (value: Rule | undefined) => Draft,
): readonly [draft: Draft, set: SetDraft<Draft>, isUnsaved: boolean] {
  const begin = (): Kept<Draft> => ({ own: undefined, seen: value, sent: [], isUnsaved: false })
  const [kept, keep] = useState(begin)
  let current = kept
  if (!sameRule(kept.seen, value)) {
    const at = kept.sent.findIndex(({ rule }) => sameRule(rule, value))
    current = at === -1 ? begin() : { ...kept, seen: value, sent: kept.sent.slice(at + 1) }
    keep(current)
  }
  const set: SetDraft<Draft> = (draft, stored) => {
    if (draft === undefined) return keep(begin())
    const { seen, sent } = current
    keep({
      own: { draft },
      seen,
      sent: stored ? [...sent, stored].slice(-50) : sent,
      isUnsaved: stored === undefined,
    })
  }
  return [current.own ? current.own.draft : read(value), set, current.isUnsaved]
}

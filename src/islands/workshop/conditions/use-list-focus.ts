import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { useFocusOn } from '../use-focus.ts'

/** A list in which entries come and go, and what takes the focus then. */
interface ListFocus {
  readonly list: RefObject<HTMLOListElement>
  /** The button that adds an entry: it takes the focus when no entry is left. */
  readonly adding: RefObject<HTMLButtonElement>
  /** The entry at this place takes the focus after the next change, or the last one. */
  readonly focusOn: (index: number) => void
}

/** Keeps the focus in a list: an entry that is new has it, and after one is removed the next one. */
export function useListFocus(): ListFocus {
  const list = useRef<HTMLOListElement>(null)
  const adding = useRef<HTMLButtonElement>(null)
  const focusOn = useFocusOn((index: number) => {
    const entries = list.current?.children ?? []
    const entry = entries[Math.min(index, entries.length - 1)]
    return entry?.querySelector<HTMLElement>('select, input, button') ?? adding.current
  })
  return { list, adding, focusOn }
}

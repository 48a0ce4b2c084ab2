import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useCallback } from '../own-hooks.ts'

/**
 * Puts the focus on what is there after the next drawing, before anybody can type on: an effect that waits for the picture
 * would take it away from where they type by then.
 *
 * @param find What takes the focus. Where there is nothing, it stays where it is.
 * @param first What takes it from the start.
 */
export function useFocusOn<Wanted>(
  find: (wanted: Wanted) => HTMLElement | null | undefined,
  first?: Wanted,
): (wanted: Wanted) => void {
  const [wish, setWish] = useState<{ readonly wanted: Wanted } | undefined>(
    first === undefined ? undefined : { wanted: first },
  )
  const granted = useRef<typeof wish>()
  useLayoutEffect(() => {
    if (!wish || wish === granted.current) return
    granted.current = wish
    const target = find(wish.wanted)
    target?.focus({ preventScroll: true })
    target?.scrollIntoView({ block: 'nearest' })
  })
  return useCallback((wanted: Wanted) => setWish({ wanted }), [])
}

/** The same, by selector. */
export const useFocus = (): ((selector: string) => void) =>
  useFocusOn((selector) => document.querySelector<HTMLElement>(selector))

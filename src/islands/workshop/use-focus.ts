import { useLayoutEffect, useRef } from 'preact/hooks'
import { useCallback } from '../own-hooks.ts'

/** Puts the focus on what will be there after the next drawing. */
export function useFocus(): (selector: string) => void {
  const wanted = useRef<string>()
  // Before anybody can type on: an effect that waits for the picture takes the focus away from where they type by then.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    const target = document.querySelector<HTMLElement>(wanted.current)
    if (!target) return
    wanted.current = undefined
    target.focus()
  })
  return useCallback((selector) => {
    wanted.current = selector
  }, [])
}

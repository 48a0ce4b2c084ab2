import { useRef } from 'preact/hooks'

// Preact's own would be in the chunk that every page with an island loads, the search results among them: a few hundred bytes
// for each citizen, so that a clerk has them. These are made of what is there anyway.

/** A value that is made again only when an input is another one. */
export function useMemo<Value>(make: () => Value, inputs: readonly unknown[]): Value {
  const kept = useRef<{ readonly inputs: readonly unknown[]; readonly value: Value }>()
  if (kept.current?.inputs.every((input, index) => Object.is(input, inputs[index])) !== true)
    kept.current = { inputs, value: make() }
  return kept.current.value
}

/** A function that stays the same while its inputs do. */
export const useCallback = <Callback>(callback: Callback, inputs: readonly unknown[]): Callback =>
  useMemo(() => callback, inputs)

let count = 0

/** An id that no other part of the page has. For parts that are drawn in the browser only. */
export const useId = (): string => useMemo(() => `own-${(count += 1)}`, [])

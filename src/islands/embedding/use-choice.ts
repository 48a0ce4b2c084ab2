import { useEffect, useState } from 'preact/hooks'
import { choiceAddress, readChoice } from './choice-address.ts'
import { type EmbedChoice, noChoice } from './choice.ts'

/**
 * The choice in the address bar, and a way to change a part of it. An address is not a place in the history here: whoever
 * goes back wants the page before. Nothing is chosen while prerendered.
 */
export function useChoice(): readonly [EmbedChoice, (changed: Partial<EmbedChoice>) => void] {
  const [choice, setChoice] = useState(noChoice)
  useEffect(() => setChoice(readChoice(location.href)), [])
  const change = (changed: Partial<EmbedChoice>) =>
    setChoice((before) => {
      const next = { ...before, ...changed }
      history.replaceState(history.state, '', choiceAddress(next) + location.hash)
      return next
    })
  return [choice, change]
}

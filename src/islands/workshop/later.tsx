import type { ComponentChildren, FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * A part that is fetched when it is first shown. Where the network does not give it, that is said, and it is tried again.
 *
 * @param fetchPart Fetches the module; the same promise again once it has come.
 */
export function later<Props extends object>(
  fetchPart: () => Promise<FunctionComponent<Props>>,
  waiting: ComponentChildren,
): FunctionComponent<Props> {
  let part: FunctionComponent<Props> | undefined
  return function Later(props: Props) {
    const [, redraw] = useState(0)
    const [isMissing, setMissing] = useState(false)
    const get = () => {
      setMissing(false)
      fetchPart().then(
        (found) => {
          part = found
          redraw((count) => count + 1)
        },
        () => setMissing(true),
      )
    }
    useEffect(() => {
      if (!part) get()
    }, [])
    if (part) {
      const Part = part
      return <Part {...props} />
    }
    return isMissing ? (
      <p role="alert">
        Dieser Teil konnte nicht geladen werden. Bitte prüfen Sie das Netz.{' '}
        <button type="button" class="ws-link" onClick={get}>
          Noch einmal versuchen
        </button>
      </p>
    ) : (
      <p class="ws-muted">{waiting}</p>
    )
  }
}

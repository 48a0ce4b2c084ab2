import { useMemo } from '../../own-hooks.ts'
import { wordDiff } from './word-diff.ts'

interface Props {
  readonly was: string
  readonly now: string
}

/** A text with the words that are gone struck through and those that are new underlined; also said aloud. */
export function MarkedText({ was, now }: Props) {
  const pieces = useMemo(() => wordDiff(was, now), [was, now])
  return (
    <>
      {pieces.map(({ is, text }, index) => {
        if (is === 'same') return text
        const Mark = is === 'gone' ? 'del' : 'ins'
        return (
          <Mark key={index}>
            <span class="visually-hidden" lang="de">
              {is === 'gone' ? ' [gestrichen: ' : ' [neu: '}
            </span>
            {text}
            <span class="visually-hidden">{'] '}</span>
          </Mark>
        )
      })}
    </>
  )
}

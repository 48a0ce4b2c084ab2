import { requestAddress, type SearchRequest } from './search-address.ts'

interface Props {
  readonly request: SearchRequest
  /** The query as it was understood; nothing where it stands as typed. */
  readonly corrected: string | undefined
  readonly onChange: (changed: Partial<SearchRequest>) => void
}

/** Says where something else was searched for than was typed, and offers what was typed; and the other way round. */
export function SearchUnderstood({ request, corrected, onChange }: Props) {
  const other = request.reading === 'typed' ? 'understood' : 'typed'
  if (request.reading === 'understood' && corrected === undefined) return null
  const follow = (event: MouseEvent) => {
    event.preventDefault()
    onChange({ reading: other })
  }
  return (
    <p class="understood">
      {request.reading === 'typed'
        ? 'Gesucht wurde genau, was Sie getippt haben. '
        : 'Wir haben Ihre Schreibweise angepasst. '}
      <a href={requestAddress({ ...request, reading: other })} onClick={follow}>
        {request.reading === 'typed' ? 'Auch Ähnliches suchen' : `Stattdessen „${request.query}“ suchen`}
      </a>
    </p>
  )
}

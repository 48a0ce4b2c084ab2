import { useEffect, useRef } from 'preact/hooks'
import { Suggestions } from './suggestions.ts'

interface Props {
  /** What stands in the field when the address changes. */
  readonly query: string
  readonly onSearch: (query: string) => void
}

/** The field. Until this code runs it is a plain form that leads to the register of services. */
export function SearchField({ query, onSearch }: Props) {
  const input = useRef<HTMLInputElement>(null)

  // Not controlled: what somebody has typed before the code was there must stay.
  useEffect(() => {
    if (input.current && query) input.current.value = query
  }, [query])

  useEffect(() => {
    if (input.current) new Suggestions(input.current)
  }, [])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSearch(input.current?.value.trim() ?? '')
  }

  return (
    <form class="search-box search-box--large" role="search" action="/leistungen/" onSubmit={submit}>
      <label class="search-label" for="suche">
        Leistung, Amt oder Lebenslage
      </label>
      <div class="search">
        <input ref={input} id="suche" name="q" type="search" autocomplete="off" enterkeyhint="search" />
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">Suchen</span>
        </button>
      </div>
    </form>
  )
}

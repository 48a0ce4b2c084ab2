import type { ServiceHit } from '../../widgets/search/search.ts'
import { countWith } from './narrow.ts'
import type { Filters, SearchRequest } from './search-address.ts'
import type { Choice } from './search-filters.tsx'

interface Props {
  readonly id: string
  readonly label: string
  /** The choice that narrows nothing. */
  readonly all: string
  readonly choices: readonly Choice[]
  readonly filter: Exclude<keyof Filters, 'audiences'>
  readonly hits: readonly ServiceHit[]
  readonly request: SearchRequest
  readonly onChange: (changed: Partial<SearchRequest>) => void
}

/** A native list of which one is chosen. */
export function SearchChoice({ id, label, all, choices, filter, hits, request, onChange }: Props) {
  const count = (slug: string) => countWith(hits, request, { [filter]: slug })
  const offered = choices.filter(({ slug }) => slug === request[filter] || count(slug) > 0)
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={id}>
        {label}
      </label>
      <div class="kern-form-input__select-wrapper">
        <select
          class="kern-form-input__select"
          id={id}
          value={request[filter]}
          onChange={(event) => onChange({ [filter]: event.currentTarget.value })}
        >
          <option value="">
            {all} ({count('')})
          </option>
          {offered.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title} ({count(slug)})
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

import type { Audience } from '../model/primitives.ts'
import { countAudience, countTopic } from './narrow.ts'
import type { Hit } from './run-search.ts'
import type { SearchRequest } from './search-address.ts'

/** A topic to narrow by. */
export interface TopicOption {
  readonly slug: string
  readonly title: string
}

interface Props {
  readonly hits: readonly Hit[]
  readonly request: SearchRequest
  readonly topics: readonly TopicOption[]
  readonly onNarrow: (filters: Partial<SearchRequest>) => void
}

const audiences: readonly (readonly [Audience, string])[] = [
  ['citizen', 'Bürgerinnen und Bürger'],
  ['business', 'Unternehmen'],
]

/** Native controls that narrow the results. Each says how many it would leave; a topic without any is not offered. */
export function SearchFilters({ hits, request, topics, onNarrow }: Props) {
  const toggle = (audience: Audience, wanted: boolean) =>
    onNarrow({
      audiences: wanted
        ? [...request.audiences, audience]
        : request.audiences.filter((other) => other !== audience),
    })
  const offered = topics.filter(
    ({ slug }) => slug === request.topic || hits.some((hit) => hit.topics.includes(slug)),
  )

  return (
    <div class="filters" role="group" aria-label="Ergebnisse eingrenzen">
      <fieldset class="kern-fieldset">
        <legend class="kern-label">Für wen</legend>
        <div class="kern-fieldset__body">
          {audiences.map(([audience, name]) => (
            <div class="kern-form-check" key={audience}>
              <input
                class="kern-form-check__checkbox"
                type="checkbox"
                id={`fuer-${audience}`}
                checked={request.audiences.includes(audience)}
                onChange={(event) => toggle(audience, event.currentTarget.checked)}
              />
              <label class="kern-label" for={`fuer-${audience}`}>
                {name} ({countAudience(hits, audience, request.topic)})
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <div class="kern-form-input">
        <label class="kern-label" for="thema">
          Thema
        </label>
        <div class="kern-form-input__select-wrapper">
          <select
            class="kern-form-input__select"
            id="thema"
            value={request.topic}
            onChange={(event) => onNarrow({ topic: event.currentTarget.value })}
          >
            <option value="">Alle Themen ({countTopic(hits, '', request.audiences)})</option>
            {offered.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title} ({countTopic(hits, slug, request.audiences)})
              </option>
            ))}
          </select>
        </div>
      </div>
    </div>
  )
}

import { useEffect, useState } from 'preact/hooks'
import type { ServiceHit } from '../../widgets/search/search.ts'
import type { Audience } from '../model/primitives.ts'
import { countFilters, countWith } from './narrow.ts'
import { SearchChoice } from './search-choice.tsx'
import { noFilters, type SearchRequest } from './search-address.ts'

/** Something to narrow by. */
export interface Choice {
  readonly slug: string
  readonly title: string
}

interface Props {
  readonly hits: readonly ServiceHit[]
  readonly request: SearchRequest
  readonly topics: readonly Choice[]
  readonly places: readonly Choice[]
  readonly onChange: (changed: Partial<SearchRequest>) => void
}

const audiences: readonly (readonly [Audience, string])[] = [
  ['citizen', 'Bürgerinnen und Bürger'],
  ['business', 'Unternehmen'],
]
const ways: readonly Choice[] = [
  { slug: 'yes', title: 'Online sofort' },
  { slug: 'no', title: 'Vor Ort oder mit der Post' },
]

/** Where there is room for filters beside the results; as in `results.scss`. */
const roomy = '(min-width: 62rem)'

/** Native controls that narrow the results. Each says how many it would leave; what would leave none is not offered. */
export function SearchFilters({ hits, request, topics, places, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  const active = countFilters(request)
  useEffect(() => setOpen(matchMedia(roomy).matches), [])

  const toggle = (audience: Audience, wanted: boolean) =>
    onChange({
      audiences: wanted
        ? [...request.audiences, audience]
        : request.audiences.filter((other) => other !== audience),
    })
  const offices = [...new Map(hits.map(({ service: { office } }) => [office.slug, office.name]))]
    .map(([slug, title]) => ({ slug, title }))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'de'))
  const lists = [
    { id: 'online', label: 'Weg', all: 'Alle Wege', choices: ways, filter: 'online' },
    { id: 'thema', label: 'Thema', all: 'Alle Themen', choices: topics, filter: 'topic' },
    { id: 'amt', label: 'Amt', all: 'Alle Ämter', choices: offices, filter: 'office' },
    { id: 'ort', label: 'Ihre Gemeinde', all: 'Ganzer Landkreis', choices: places, filter: 'place' },
  ] as const

  return (
    <details class="filters" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>Ergebnisse eingrenzen{active > 0 && <span class="active"> ({active} aktiv)</span>}</h2>
      </summary>
      <fieldset class="kern-fieldset">
        <legend class="kern-label">Für wen</legend>
        <div class="kern-fieldset__body">
          {audiences.map(([audience, name]) => (
            <Check
              key={audience}
              id={`fuer-${audience}`}
              label={`${name} (${countWith(hits, request, { audiences: [audience] })})`}
              isChecked={request.audiences.includes(audience)}
              onToggle={(wanted) => toggle(audience, wanted)}
            />
          ))}
        </div>
      </fieldset>
      {lists.map((list) => (
        <SearchChoice key={list.id} {...list} {...{ hits, request, onChange }} />
      ))}
      <Check
        id="online-zuerst"
        label="Online sofort zuerst zeigen"
        isChecked={request.onlineFirst}
        onToggle={(onlineFirst) => onChange({ onlineFirst })}
      />
      {active > 0 && (
        <p>
          <button class="link-button" type="button" onClick={() => onChange(noFilters)}>
            Alle Filter aufheben
          </button>
        </p>
      )}
    </details>
  )
}

interface CheckProps {
  readonly id: string
  readonly label: string
  readonly isChecked: boolean
  readonly onToggle: (wanted: boolean) => void
}

const Check = ({ id, label, isChecked, onToggle }: CheckProps) => (
  <div class="kern-form-check">
    <input
      class="kern-form-check__checkbox"
      type="checkbox"
      id={id}
      checked={isChecked}
      onChange={(event) => onToggle(event.currentTarget.checked)}
    />
    <label class="kern-label" for={id}>
      {label}
    </label>
  </div>
)

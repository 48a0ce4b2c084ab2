import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { SearchOutcome } from '../../search/run-search.ts'
import type { Found, Reading, ServiceHit } from '../../search/search.ts'
import { searchHelp } from './search-help.ts'
import { searchResult } from './search-result.ts'
import type { SearchUi } from './search-ui.ts'

/** What is asked. */
export interface Asked {
  readonly query: string
  readonly reading: Reading
}

/** What came of a search, as far as it is for the municipality. */
export interface Answer {
  readonly asked: Asked
  readonly outcome: SearchOutcome
  readonly hits: readonly ServiceHit[]
  readonly others: Found['others']
  /** Results shown so far. */
  readonly shown: number
}

/** What can be done with an answer. */
export interface AnswerActions {
  readonly ask: (asked: Asked) => void
  readonly showMore: () => void
}

/** How it stands, in a line: read out whenever it changes. */
export function answerStatus({ asked, outcome, hits }: Answer, { texts }: SearchUi): string {
  switch (outcome.kind) {
    case 'idle':
      return ''
    case 'searching':
      return texts.searching
    case 'failed':
      return texts.failed
    case 'found': {
      const query = outcome.found.corrected ?? asked.query
      return hits.length > 0 ? texts.found(hits.length, query) : texts.nothing(query)
    }
  }
}

/** Results, or what to do without. */
export function searchAnswer(
  answer: Answer,
  /** Path of the county's page with the same search. */
  page: string,
  actions: AnswerActions,
  ui: SearchUi,
): TemplateResult | typeof nothing {
  const { asked, outcome, hits, others, shown } = answer
  const { texts, address } = ui
  if (outcome.kind === 'idle' || outcome.kind === 'searching') return nothing
  if (outcome.kind === 'failed')
    return html`<button class="second" part="button" type="button" @click=${() => actions.ask(asked)}>
        ${texts.retry}
      </button>
      ${searchHelp(texts.connection, ui)}`
  return html`${outcome.isFinal ? nothing : html`<p class="muted">${texts.refining}</p>`}
    ${understood(outcome.found.corrected, asked, actions, ui)} ${directly(others, ui)}
    ${
      hits.length === 0
        ? searchHelp(texts.describe, ui)
        : html`<ol class="results" role="list">
            ${hits.slice(0, shown).map((hit) => searchResult(hit, ui))}
          </ol>`
    }
    ${
      hits.length > shown
        ? html`<button class="second" part="button" type="button" @click=${actions.showMore}>
            ${texts.more}
          </button>`
        : nothing
    }
    <p class="further"><a href=${address(page)}>${texts.allResults}</a></p>`
}

/** Says where something else was searched for than was typed, and offers what was typed; and the other way round. */
function understood(
  corrected: string | undefined,
  { query, reading }: Asked,
  { ask }: AnswerActions,
  { texts }: SearchUi,
): TemplateResult | typeof nothing {
  if (reading === 'understood' && corrected === undefined) return nothing
  const other = reading === 'typed' ? 'understood' : 'typed'
  return html`<p class="muted">
    ${reading === 'typed' ? texts.asTyped : texts.adjusted}
    <button class="plain" type="button" @click=${() => ask({ query, reading: other })}>
      ${reading === 'typed' ? texts.similar : texts.instead(query)}
    </button>
  </p>`
}

/** Offices, topics and guides that the query names: above the services, because few and meant by name. */
function directly(
  others: Found['others'],
  { texts, address, follow }: SearchUi,
): TemplateResult | typeof nothing {
  if (others.length === 0) return nothing
  return html`<ul class="others" role="list" aria-label=${texts.directly}>
    ${others.map(
      (page) =>
        html`<li>
          <span class="kind">${texts.kinds[page.kind]}</span>
          <a href=${address(page.path)} lang="de" @click=${(event: MouseEvent) => follow(event, page)}
            >${page.title}</a
          >
        </li>`,
    )}
  </ul>`
}

import type { EmbedChoice } from './choice.ts'
import type { EmbedFacts, Listed } from './facts.ts'
import { tagFacts } from './tags.ts'

const audiences = { '': '', citizen: 'Bürgerinnen und Bürger', business: 'Unternehmen' } as const

/** What the snippet shows, in words: "Hund anmelden (Formular)". What the element does not use is left out. */
export function chosenText(choice: EmbedChoice, facts: EmbedFacts): string {
  const parts = partsOf(choice, facts).filter((part) => part !== '')
  const { name } = tagFacts[choice.tag]
  return parts.length > 0 ? `${parts.join(', ')} (${name})` : name
}

function partsOf(choice: EmbedChoice, facts: EmbedFacts): readonly string[] {
  const service = titleOf(facts.services, choice.service)
  const office = titleOf(facts.offices, choice.office)
  const place = titleOf(facts.places, choice.place)
  switch (choice.tag) {
    case 'amt-form':
      return [titleOf(facts.forms, choice.form)]
    case 'amt-search':
      return [place]
    case 'amt-service':
      return [service]
    case 'amt-office':
      return [office]
    case 'amt-services':
      return [
        titleOf(facts.topics, choice.topic),
        office,
        audiences[choice.audience],
        place,
        choice.onlineOnly ? 'nur online' : '',
      ]
    case 'amt-feedback':
      return [service || office]
    case 'amt-outbox':
      return []
  }
}

const titleOf = (entries: readonly Listed[], slug: string): string =>
  entries.find((entry) => entry.slug === slug)?.title ?? ''

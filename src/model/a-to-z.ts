import type { Entries } from './catalogue.ts'
import { germanOrder, servicesByTitle, type Listed } from './in-order.ts'
import type { Service } from './service.ts'

/** Another word for a service. */
export interface AlternativeName {
  readonly name: string
  readonly slug: string
  readonly title: string
}

/** What stands under one letter of the register. */
export interface Letter {
  readonly letter: string
  readonly services: readonly Listed<Service>[]
  readonly alternatives: readonly AlternativeName[]
}

/** The register of services: every title, and every other noun for a service under a letter its title does not have. */
export function aToZ(services: Entries<Service>): Letter[] {
  const letters = new Map<string, { services: Listed<Service>[]; alternatives: AlternativeName[] }>()
  const under = (text: string) => {
    const letter = letterOf(text)
    const entry = letters.get(letter) ?? { services: [], alternatives: [] }
    letters.set(letter, entry)
    return entry
  }
  for (const [slug, service] of servicesByTitle(services)) {
    under(service.title).services.push([slug, service])
    for (const name of otherNames(service)) {
      under(name).alternatives.push({ name, slug, title: service.title })
    }
  }
  return [...letters]
    .map(([letter, { services, alternatives }]) => ({
      letter,
      services,
      alternatives: alternatives.toSorted((one, other) => germanOrder.compare(one.name, other.name)),
    }))
    .toSorted((one, other) => germanOrder.compare(one.letter, other.letter))
}

/** Upper-case first letter without its umlaut; `0–9` for figures. */
function letterOf(text: string): string {
  const letter = text.normalize('NFD').charAt(0).toUpperCase()
  return /[A-Z]/u.test(letter) ? letter : '0–9'
}

/** Single nouns; what people type in whole sentences belongs to the search. */
const otherNames = ({ title, synonyms }: Service): string[] =>
  synonyms.filter((name) => /^\p{Lu}[\p{L}-]+$/u.test(name) && letterOf(name) !== letterOf(title))

import type { EmbedChoice } from './choice.ts'
import type { EmbedFacts, Listed } from './facts.ts'

/** What stands in an element without JavaScript and while it loads: a link to the same at the county. */
export interface Fallback {
  readonly text: string
  /** Path below the county's site. */
  readonly path: string
}

const titleIn = (entries: readonly Listed[], slug: string, inEnglish = false): string => {
  const entry = entries.find((each) => each.slug === slug)
  return (inEnglish ? entry?.english : undefined) ?? entry?.title ?? ''
}

/** In the language of the element. English pages are named only where there are some. */
export function fallbackOf(choice: EmbedChoice, facts: EmbedFacts): Fallback {
  const isEnglish = choice.language === 'en'
  const { authority } = facts
  const of = (german: string, english: string, path: string): Fallback => ({
    text: isEnglish ? english : german,
    path,
  })
  const hasEnglish = (entries: readonly Listed[], slug: string) =>
    isEnglish && entries.some((entry) => entry.slug === slug && entry.english !== undefined)
  const toService = () => {
    const title = titleIn(facts.services, choice.service, isEnglish)
    const folder = hasEnglish(facts.services, choice.service) ? 'en/services' : 'leistungen'
    return of(
      `${title}: beim ${authority} lesen`,
      `${title}: read it at ${authority}`,
      `/${folder}/${choice.service}/`,
    )
  }
  const toOffice = () => {
    const name = titleIn(facts.offices, choice.office)
    return of(
      `${name}: Öffnungszeiten und Kontakt`,
      `${name}: opening hours and contact`,
      `/aemter/${choice.office}/`,
    )
  }
  switch (choice.tag) {
    case 'amt-form': {
      const title = titleIn(facts.forms, choice.form, isEnglish)
      const folder = hasEnglish(facts.forms, choice.form) ? 'en/forms' : 'formulare'
      return of(
        `${title}: Formular beim ${authority} öffnen`,
        `${title}: open the form at ${authority}`,
        `/${folder}/${choice.form}/`,
      )
    }
    case 'amt-search':
      return of(`Leistungen beim ${authority} suchen`, `Search the services of ${authority}`, '/suche/')
    case 'amt-service':
      return toService()
    case 'amt-office':
      return toOffice()
    case 'amt-services':
      return choice.topic
        ? of(
            `${titleIn(facts.topics, choice.topic)}: alle Leistungen beim ${authority}`,
            `Services of ${authority} (in German)`,
            `/themen/${choice.topic}/`,
          )
        : choice.office
          ? toOffice()
          : of(`Alle Leistungen beim ${authority}`, `All services of ${authority}`, '/leistungen/')
    case 'amt-feedback':
      return choice.service ? toService() : toOffice()
    case 'amt-outbox':
      return of(
        `Fragen zu Ihrem Antrag beantwortet das ${authority}`,
        `${authority} answers questions about your application`,
        `/aemter/${facts.contactOffice}/`,
      )
  }
}

import { type BerlinTime, berlinTime } from '../../contract/opening/berlin-time.ts'
import { cardTexts, type CardTexts } from '../../messages/cards/card-texts.ts'
import { serviceTexts, type ServiceTexts } from '../../messages/cards/service-texts.ts'

/** How and where a service is shown. */
export interface ServiceView {
  readonly texts: CardTexts & ServiceTexts
  readonly language: 'de' | 'en'
  /** Of the title. */
  readonly level: number
  readonly now: BerlinTime
  /** Makes addresses of the county's pages absolute. */
  readonly address: (path: string) => string
}

/** A view at this moment. */
export const serviceView = (
  language: ServiceView['language'],
  level: number,
  address: ServiceView['address'],
): ServiceView => ({
  texts: { ...cardTexts[language], ...serviceTexts[language] },
  language,
  level,
  now: berlinTime(new Date()),
  address,
})

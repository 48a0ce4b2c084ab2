import type { Readable } from '../../model/load-content.ts'
import { gap } from './gap.ts'

/** An office with gaps, at the county's own address until somebody knows better. */
export const officeTemplate = (
  slug: string,
  { county }: Pick<Readable, 'county'>,
): string => `name: ${gap(`Wie heißt das Amt? (${slug})`)}
summary: ${gap('Was macht es? Ein Satz, 30 bis 160 Zeichen.')}
synonyms:
  - ${gap(`Wie nennen es Menschen? (${slug})`)}
address:
  street: ${county?.contact.street ?? gap('Straße und Hausnummer')}
  postalCode: '${county?.contact.postalCode ?? '00000'}'
  town: ${county?.contact.town ?? gap('Ort')}
  room: ${gap('Stockwerk und Zimmer')}
  access: ${gap('Wie kommt man ohne Stufen hinein?')}
  directions: ${gap('Wie kommt man mit Bus, Bahn, Rad und Auto hin?')}
phone: ${county?.contact.phone ?? '0'}
email: ${county?.contact.email ?? ''}
hours:
  mo:
    - from: '08:00'
      to: '12:00'
hoursNote: ${gap('Braucht man einen Termin?')}
`

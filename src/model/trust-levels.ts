import type { Service } from './service.ts'

/**
 * How people prove who they are, by the level of trust a procedure needs. Our forms have no sign-in: whoever decides looks
 * at an identity document later, where the law asks for one.
 */
export const trustLevels: Readonly<Record<NonNullable<Service['trustLevel']>, string>> = {
  none: 'nicht nötig',
  basic: 'Ihre Angaben genügen; bei Zweifeln fragen wir nach',
  substantial: 'Ihren Ausweis prüfen wir, bevor wir entscheiden',
  high: 'mit dem Ausweis persönlich bei uns',
}

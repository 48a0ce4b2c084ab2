import type { Service } from '../model/service.ts'

/** How a person proves who they are, by level of trust (eIDAS). */
export const trustLevels: Readonly<Record<NonNullable<Service['trustLevel']>, string>> = {
  none: 'nicht nötig',
  basic: 'Nutzerkonto mit Passwort',
  substantial: 'Nutzerkonto mit ELSTER-Zertifikat oder Online-Ausweis',
  high: 'Online-Ausweis (eID)',
}

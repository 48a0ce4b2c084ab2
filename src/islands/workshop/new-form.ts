import { writeYaml } from '../../exchange/yaml/write-yaml.ts'
import { slugFrom } from './automatic-name.ts'

/** A form with nothing in it yet as text. */
export const newForm = (title: string, author: string, fields: readonly unknown[] = []): string =>
  writeYaml(blankForm(title, author, fields))

/** A form with nothing in it yet: what is missing is named by the guide. */
export const blankForm = (title: string, author: string, fields: readonly unknown[]): object => ({
  id: slugFrom(title) ?? 'neues-formular',
  version: '1.0.0',
  title: { de: title.trim() },
  summary: { de: '' },
  audience: ['citizen'],
  languages: ['de'],
  legalBasis: [],
  privacy: { use: 'datenschutz-antrag@1', purpose: { de: '' } },
  duration: 5,
  trustLevel: 'none',
  steps: [{ id: 'schritt-1', title: { de: '' }, fields }],
  next: [],
  provenance: { author, licence: 'EUPL-1.2' },
})

import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { FormRelease } from '../../../widgets/contract/release.ts'
import type { Basis } from './state/basis.ts'

/** A form as the county would publish it, for trying out: who receives it is not known yet, so the county itself does. */
export const releaseOf = (
  definition: FormDefinition,
  { county, authority, office, places }: Basis,
): FormRelease => ({
  v: 1,
  definition,
  county,
  authority,
  office,
  backend: { kind: 'intake', url: '/api/v1/' },
  places: [...places],
  privacyPage: '/datenschutz/',
  development: false,
})

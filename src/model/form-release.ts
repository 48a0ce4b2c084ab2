import type { FormDefinition } from '../../widgets/contract/form-definition.ts'
import type { FormRelease } from '../../widgets/contract/release.ts'
import type { Catalogue } from './catalogue.ts'

const byName = new Intl.Collator('de')

/**
 * A form with the county's bindings: who receives it, where it goes, whom to ask.
 *
 * @param development The keys are for trying out.
 */
export function formRelease(
  { county, offices, places, services }: Catalogue,
  definition: FormDefinition,
  development: boolean,
): FormRelease {
  const binding = county.forms[definition.id]
  const office = offices.get(binding?.office ?? '')
  const backend = county.backends[binding?.backend ?? '']
  if (!binding || !office || !backend)
    throw new Error(`The form ${definition.id} is not bound: the content was not checked.`)
  const others = binding.otherBackends.flatMap((name) => {
    const other = county.backends[name]
    return other ? [[name, other] as const] : []
  })
  const service = [...services].find(
    ([, { online }]) => online.kind === 'form' && online.form === definition.id,
  )
  return {
    v: 1,
    definition,
    county: county.name,
    authority: county.authority,
    office: {
      id: binding.office,
      name: office.name,
      phone: office.phone,
      email: office.email,
      address: [office.address.street, `${office.address.postalCode} ${office.address.town}`],
    },
    backend,
    ...(others.length > 0 && { backends: Object.fromEntries(others) }),
    ...(binding.closed && { closed: binding.closed }),
    ...(service && { servicePage: `/leistungen/${service[0]}/` }),
    places: [...places]
      .map(([value, { name }]) => ({ value, label: name }))
      .toSorted((a, b) => byName.compare(a.label, b.label)),
    privacyPage: '/datenschutz/',
    ...(county.allowedOrigins && { origins: county.allowedOrigins.map((url) => new URL(url).origin) }),
    development,
  }
}

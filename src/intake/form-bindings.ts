import type { Slug } from '../../widgets/contract/primitives.ts'
import type { LocalText } from '../../widgets/contract/text.ts'
import type { County } from '../model/county.ts'
import type { Errand } from './store.ts'

/** What the intake has to know of a form. */
export interface FormBinding {
  readonly office: Slug
  /** Not taken at the moment (`now`), or never again (`good`); the county's own words why. */
  readonly closed?: { readonly for: 'now' | 'good'; readonly message: LocalText } | undefined
  /** Owed for each application that is sealed to the office. */
  readonly errands?: readonly Errand[]
  /** FIT-Connect destinations that applications may be sealed to instead. */
  readonly relays?: readonly FitConnectRelay[]
}

/** A FIT-Connect destination that the intake relays to. */
export interface FitConnectRelay {
  /** Its name among the county's `backends`. */
  readonly name: string
  readonly destination: string
  /** Its pinned key. */
  readonly kid: string
}

/** What each form of a county is bound to. */
export function formBindings({ backends, forms, forwarding, intake }: County): Map<Slug, FormBinding> {
  const errand = (target: string): Errand[] => {
    const known = forwarding[target]
    return known ? [{ kind: known.kind, target }] : []
  }
  const relay = (name: string): FitConnectRelay[] => {
    const backend = backends[name]
    return backend?.kind === 'fit-connect'
      ? [{ name, destination: backend.destination, kid: backend.key.kid }]
      : []
  }
  return new Map(
    Object.entries(forms).map(([form, { office, closed, backend, otherBackends, forward }]) => [
      form,
      {
        office,
        closed,
        errands: (forward ?? intake.forward).flatMap(errand),
        relays: [backend, ...otherBackends].flatMap(relay),
      },
    ]),
  )
}

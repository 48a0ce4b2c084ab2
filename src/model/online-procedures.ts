import type { Catalogue } from './catalogue.ts'
import { germanOrder, type Listed } from './in-order.ts'
import type { Audience } from './primitives.ts'
import type { Service } from './service.ts'

/** A procedure that people do online, and the services it is for. */
export interface OnlineProcedure {
  readonly title: string
  /** Where it is filled in and sent. */
  readonly url: string
  /** A form of ours, or another authority's portal. */
  readonly kind: 'form' | 'external'
  readonly services: readonly Listed<Service>[]
  /** Slug of the office whose services they are. */
  readonly office: string
  readonly audience: readonly Audience[]
}

/** What a county offers online, counted as the Bavarian award "Digitales Amt" counts. */
export interface OnlineProcedures {
  /** By title. */
  readonly counted: readonly OnlineProcedure[]
  /** Services whose portal has no address here yet: what cannot be called does not count. */
  readonly withoutAddress: readonly Listed<Service>[]
}

/**
 * Every procedure once, however many services it is for. What counts can be called and sent: a form that the county takes,
 * or a portal with an address. Pages that only inform do not count.
 *
 * @see https://www.stmd.bayern.de/themen/digitale-verwaltung/digitales-amt/
 */
export function onlineProcedures({
  county,
  forms,
  services,
}: Pick<Catalogue, 'county' | 'forms' | 'services'>): OnlineProcedures {
  const byUrl = new Map<
    string,
    { title: string; kind: OnlineProcedure['kind']; services: Listed<Service>[] }
  >()
  const withoutAddress: Listed<Service>[] = []
  const count = (
    url: string,
    title: string,
    kind: OnlineProcedure['kind'],
    service: Listed<Service>,
  ): void => {
    const known = byUrl.get(url)
    if (known) known.services.push(service)
    else byUrl.set(url, { title, kind, services: [service] })
  }
  for (const service of services) {
    const [, { online }] = service
    if (online.kind === 'form') {
      const form = forms.get(online.form)
      const isOpen = form && county.forms[online.form] && !county.forms[online.form]?.closed
      if (isOpen)
        count(new URL(`/formulare/${online.form}/`, county.site).href, form.title.de, 'form', service)
    } else if (online.kind === 'external') {
      if (online.url) count(online.url, online.portal, 'external', service)
      else withoutAddress.push(service)
    }
  }
  const counted = [...byUrl].map(([url, procedure]) => ({
    url,
    ...procedure,
    office: procedure.services[0]?.[1].office ?? '',
    audience: [...new Set(procedure.services.flatMap(([, { audience }]) => audience))],
  }))
  return {
    counted: counted.toSorted((one, other) => germanOrder.compare(one.title, other.title)),
    withoutAddress,
  }
}

/** A row of the list for a state portal such as BayernPortal: which service is done where. */
export interface PortalRow {
  readonly leistung: string
  readonly leistungsseite: string
  /** Key of the federal service catalogue, where the county has entered it. */
  readonly leistungsschluessel: string
  readonly onlineverfahren: string
  readonly url: string
  readonly art: 'eigenes Formular' | 'anderes Portal'
  readonly amt: string
}

/** One row for each service and procedure, as it is entered there. */
export const portalRows = (catalogue: Catalogue): PortalRow[] =>
  onlineProcedures(catalogue).counted.flatMap(({ title, url, kind, services }) =>
    services.map(([slug, { title: leistung, serviceKey = '', office }]) => ({
      leistung,
      leistungsseite: new URL(`/leistungen/${slug}/`, catalogue.county.site).href,
      leistungsschluessel: serviceKey,
      onlineverfahren: title,
      url,
      art: kind === 'form' ? 'eigenes Formular' : 'anderes Portal',
      amt: catalogue.offices.get(office)?.name ?? office,
    })),
  )

/** Procedures of each office and each audience, the most first. */
export function countBy(
  procedures: readonly OnlineProcedure[],
  keysOf: (procedure: OnlineProcedure) => readonly string[],
): { readonly key: string; readonly own: number; readonly external: number }[] {
  const counts = new Map<string, { own: number; external: number }>()
  for (const procedure of procedures) {
    for (const key of keysOf(procedure)) {
      const count = counts.get(key) ?? { own: 0, external: 0 }
      count[procedure.kind === 'form' ? 'own' : 'external'] += 1
      counts.set(key, count)
    }
  }
  return [...counts]
    .map(([key, count]) => ({ key, ...count }))
    .toSorted((one, other) => other.own + other.external - one.own - one.external)
}

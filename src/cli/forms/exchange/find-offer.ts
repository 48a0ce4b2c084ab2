import type { OfferedForm } from '../../../exchange/package/exchange-index.ts'
import { type OpenedPackage, openPackage } from '../../../exchange/package/open-package.ts'
import { taken, type Taken } from '../../../exchange/package/refusal.ts'
import type { OpenSource } from '../../../exchange/sources/open-source.ts'
import { CommandError } from '../../command-error.ts'
import type { Sources } from './open-sources.ts'

/** A form and who offers it. */
export interface Offer {
  readonly source: OpenSource
  readonly form: OfferedForm
}

/** Every form of every source that answered. */
export const offersOf = ({ open }: Pick<Sources, 'open'>): Offer[] =>
  open.flatMap((source) => source.index.forms.map((form) => ({ source, form })))

/**
 * The one offer of a form.
 *
 * @throws {CommandError} where nobody offers it, or several do.
 */
export function findOffer(sources: Sources, id: string): Offer {
  const offers = offersOf(sources).filter(({ form }) => form.id === id)
  const [offer, ...others] = offers
  if (offer && others.length === 0) return offer
  if (offer)
    throw new CommandError(
      `Das Formular „${id}“ bieten mehrere an: ${offers.map(({ source }) => source.source.id).join(', ')}. Bitte wählen: --from ${offer.source.source.id}`,
    )
  const passedOn = sources.open.flatMap(({ index }) => index.adopted).find((form) => form.id === id)
  if (passedOn)
    throw new CommandError(
      `Das Formular „${id}“ gehört einem anderen Landkreis: ${passedOn.adoptedFrom.url}. Bitte dort holen: npm run forms -- search --add ${passedOn.adoptedFrom.url}`,
    )
  const closed = sources.closed.map(({ id: name, reason }) => `\n  ${name}: ${reason}`).join('')
  throw new CommandError(`Das Formular „${id}“ bietet keine Quelle an.${closed}`)
}

/** A package that is what the index says and fits together. */
export interface FetchedPackage {
  readonly opened: OpenedPackage
  /** SHA-256 of the signed package. */
  readonly sha256: string
}

/** Fetches and opens what is offered. */
export const fetchOffer = ({ source, form }: Offer): Promise<Taken<FetchedPackage>> =>
  fetchPackage(source, { id: form.id, version: form.version, sha256: form.sha256 })

/** Fetches and opens a package. */
export async function fetchPackage(
  source: OpenSource,
  wanted: Parameters<OpenSource['fetchPackage']>[0],
): Promise<Taken<FetchedPackage>> {
  const fetched = await source.fetchPackage(wanted)
  if (!fetched.ok) return fetched
  const opened = openPackage(fetched.value.content)
  return opened.ok ? taken({ opened: opened.value, sha256: fetched.value.sha256 }) : opened
}

import type { ExchangeSource } from '../../../model/exchange-settings.ts'
import { type OpenSource, openSource } from '../../../exchange/sources/open-source.ts'
import type { Taken } from '../../../exchange/package/refusal.ts'
import { CommandError } from '../../command-error.ts'
import type { Exchange } from './open-exchange.ts'
import { progress } from './open-exchange.ts'

/** Sources that answered, and why the others did not. */
export interface Sources {
  readonly open: readonly OpenSource[]
  readonly closed: readonly { readonly id: string; readonly reason: string }[]
}

/**
 * Opens the county's sources. One that cannot be reached or believed does not keep the others.
 *
 * @param only Name of one source.
 * @throws {CommandError} where there is none, or none of that name.
 */
export async function openSources(
  { county, lock, now }: Exchange,
  only?: string | undefined,
): Promise<Sources> {
  const known = county.exchange.sources
  const wanted = only === undefined ? known : known.filter(({ id }) => id === only)
  if (wanted.length === 0)
    throw new CommandError(
      only === undefined
        ? 'In county.yaml steht noch keine Quelle. Bitte eine aufnehmen: npm run forms -- search --add ADRESSE'
        : `Eine Quelle „${only}“ gibt es in county.yaml nicht. Vorhanden: ${known.map(({ id }) => id).join(', ') || 'keine'}.`,
    )
  const found = await Promise.all(
    wanted.map(async (source) => {
      progress(`${source.id}: ${source.url} wird gefragt …`)
      return [source, await openSource(source, lock, now)] as const
    }),
  )
  return {
    open: found.flatMap(([, result]) => (result.ok ? [result.value] : [])),
    closed: found.flatMap(([{ id }, result]) => (result.ok ? [] : [{ id, reason: result.reason }])),
  }
}

/**
 * Opens one source.
 *
 * @throws {CommandError} with the reason where it cannot be reached or believed.
 */
export async function openOne({ lock, now }: Exchange, source: ExchangeSource): Promise<OpenSource> {
  return demand(await openSource(source, lock, now))
}

/** What was taken. @throws {CommandError} with the reason where it was not. */
export function demand<T>(result: Taken<T>): T {
  if (result.ok) return result.value
  throw new CommandError(result.reason)
}

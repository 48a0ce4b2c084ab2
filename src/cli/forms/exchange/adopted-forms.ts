import type { OpenSource } from '../../../exchange/sources/open-source.ts'
import { CommandError } from '../../command-error.ts'
import type { Exchange } from './open-exchange.ts'
import { openSources } from './open-sources.ts'

/** Adopted forms to look after, and the sources they come from. */
export interface LookedAfter {
  readonly ids: readonly string[]
  /** The source of a form, or why it is not there. */
  readonly sourceOf: (id: string) => OpenSource | string
}

/**
 * Opens the sources of adopted forms, each once.
 *
 * @param ids All that were adopted where empty.
 * @throws {CommandError} where one of them was not adopted.
 */
export async function lookAfter(exchange: Exchange, ids: readonly string[]): Promise<LookedAfter> {
  const { forms } = exchange.lock
  const unknown = ids.filter((id) => !Object.hasOwn(forms, id))
  if (unknown.length > 0)
    throw new CommandError(
      `Nicht übernommen: ${unknown.join(', ')}. Übernommen sind: ${Object.keys(forms).join(', ') || 'keine'}.`,
    )
  const wanted = ids.length > 0 ? ids : Object.keys(forms)
  if (wanted.length === 0) return { ids: [], sourceOf: () => '' }
  const known = new Set(exchange.county.exchange.sources.map(({ id }) => id))
  const names = new Set(wanted.flatMap((id) => forms[id]?.source ?? []))
  const open = new Map<string, OpenSource>()
  const closed = new Map<string, string>()
  for (const name of names) {
    if (!known.has(name)) {
      closed.set(name, `Die Quelle „${name}“ steht nicht mehr in county.yaml.`)
      continue
    }
    const sources = await openSources(exchange, name)
    for (const source of sources.open) open.set(name, source)
    for (const { reason } of sources.closed) closed.set(name, reason)
  }
  return {
    ids: wanted,
    sourceOf: (id) => {
      const name = forms[id]?.source ?? ''
      return open.get(name) ?? closed.get(name) ?? `Die Quelle „${name}“ fehlt.`
    },
  }
}

import { fieldId, unused } from '../../draft/name-id.ts'
import { extensionIn } from '../extension/extension.ts'
import type { Placement } from '../message.ts'

/** Gives ids to fields: each only once in the form, also in rows. */
export interface IdGiver {
  /** @param around Names of the groups it stands in, the innermost last: put before the id where the id alone is taken. */
  readonly give: (label: string, around: readonly string[]) => string
  /** Takes the id that an extension names; another one where it is taken. */
  readonly keep: (id: string) => string
}

/** Knows from the start which ids extensions name, so that no other field takes them. */
export function idGiver(parts: readonly Placement[]): IdGiver {
  const reserved = new Set<string>()
  const given = new Set<string>()
  const reserve = ({ of }: Placement): void => {
    const extension = extensionIn(of.description)
    const change =
      extension === 'broken'
        ? undefined
        : (extension?.change as { '~'?: { id?: { '='?: unknown } } } | undefined)
    const id = change?.['~']?.id?.['=']
    if (typeof id === 'string') reserved.add(id)
    if (of.type === 'group') of.parts.forEach(reserve)
  }
  parts.forEach(reserve)
  const take = (id: string): string => {
    given.add(id)
    return id
  }
  const isTaken = (id: string): boolean => reserved.has(id) || given.has(id)
  return {
    give: (label, around) => {
      const names = [label, ...[...around].reverse().map((group) => `${group} ${label}`)].map(fieldId)
      return take(names.find((name) => !isTaken(name)) ?? unused(names.at(-1) ?? 'feld', isTaken))
    },
    // Ids of rows may stand in two groups at once, so what is named is named.
    keep: take,
  }
}

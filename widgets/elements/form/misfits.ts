import type { Field } from '../../contract/field.ts'
import type { FormDefinition } from '../../contract/form-definition.ts'
import type { Entries } from '../../engine/entries.ts'
import type { FormSession } from './form-session.ts'
import { plain, type Written } from './write-down.ts'

/** Something entered that the form as it is now has no place for. */
export interface Misfit {
  readonly label: string
  readonly value: string
}

/** Everything entered for which the form has no question any more, or no such option. Nothing of it is lost in silence. */
export function misfitsIn(session: FormSession, written: Written = {}): Misfit[] {
  const { definition } = session.loaded.release
  const leaves = leavesOf(session.entries, '')
  return leaves.flatMap(([path, value]) => {
    const item = session.itemAt(path)
    // An option that is gone cannot be shown in its question; everything else that is wrong can.
    const isGone =
      item?.is === 'question'
        ? item.reading.kind === 'wrong'
          ? item.reading.code === 'not-an-option'
          : item.reading.kind === 'empty' && plain(value) !== ''
        : !item && !isAskedSomewhere(definition, path)
    if (!isGone || plain(value) === '') return []
    const [label, text] = written[path] ?? [path, plain(value)]
    return [{ label, value: text }]
  })
}

const isAskedSomewhere = (definition: FormDefinition, path: string): boolean =>
  definition.steps.some(({ fields }) => hasField(fields, path.split('.')))

function hasField(fields: readonly Field[], [id, ...rest]: readonly string[]): boolean {
  const field = fields.find((candidate) => candidate.id === id)
  if (!field) return false
  if (field.kind === 'group') return rest.length > 1 && hasField(field.fields, rest.slice(1))
  return rest.length === 0 || 'with' in field
}

/** Single entries with their paths. */
function leavesOf(entries: Entries, prefix: string): [path: string, value: Entries[string]][] {
  return Object.entries(entries).flatMap(([id, value]): [string, Entries[string]][] => {
    const path = prefix + id
    if (typeof value !== 'object') return [[path, value]]
    if (!Array.isArray(value)) return leavesOf(value as Entries, `${path}.`)
    const items = value as readonly unknown[]
    return items.some((item) => typeof item === 'object' && !('size' in (item as object)))
      ? items.flatMap((row, index) => leavesOf(row as Entries, `${path}.${index}.`))
      : [[path, value]]
  })
}

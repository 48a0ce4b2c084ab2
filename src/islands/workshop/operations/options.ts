import type { Edit, Path } from '../../../exchange/yaml/edit.ts'
import { slugFrom } from '../automatic-name.ts'
import { listAt, textAt } from '../value-at.ts'
import { insertAt } from './insert-at.ts'

/** Adds an answer to choose, as the last. @param label Its name is made of it. */
export function addOption(data: unknown, field: Path, label = ''): readonly Edit[] {
  const list = [...field, 'options']
  const options = listAt(data, list)
  const taken = new Set(options.map((option) => textAt(option, ['value'])))
  let count = options.length + 1
  while (taken.has(`antwort-${count}`)) count += 1
  const value = slugFrom(label, (slug) => taken.has(slug)) ?? `antwort-${count}`
  return insertAt(data, list, options.length, { value, label: { de: label.trim() } })
}

/** Takes an answer to another place. @param to Counted without it. */
export const moveOption = (field: Path, from: number, to: number): readonly Edit[] => [
  { kind: 'move', from: [...field, 'options', from], to: [...field, 'options', to] },
]

/** Takes an answer away. Where conditions speak of it, its name stays: the guide says that it is not there. */
export const removeOption = (field: Path, index: number): readonly Edit[] => [
  { kind: 'remove', path: [...field, 'options', index] },
]

import type { Edit } from '../../../exchange/yaml/edit.ts'
import { slugFrom } from '../automatic-name.ts'
import { listAt, textAt } from '../value-at.ts'
import { insertAt } from './insert-at.ts'

/** Adds a step without questions. @param title Its name is made of it. */
export function addStep(data: unknown, index: number, title = ''): readonly Edit[] {
  const steps = listAt(data, ['steps'])
  const taken = new Set(steps.map((step) => textAt(step, ['id'])))
  let count = steps.length + 1
  while (taken.has(`schritt-${count}`)) count += 1
  const id = slugFrom(title, (slug) => taken.has(slug)) ?? `schritt-${count}`
  return insertAt(data, ['steps'], index, { id, title: { de: title.trim() }, fields: [] })
}

/** Takes a step away with its questions. */
export const removeStep = (index: number): readonly Edit[] => [{ kind: 'remove', path: ['steps', index] }]

/** Takes a step to another place. @param to Counted without it. */
export const moveStep = (from: number, to: number): readonly Edit[] => [
  { kind: 'move', from: ['steps', from], to: ['steps', to] },
]

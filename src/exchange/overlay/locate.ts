import type { Address } from './address.ts'
import { itemsOf, own } from './own.ts'
import { type Path, valueAt } from './path.ts'

/** A list or record that a thing stands in, or would stand in. */
export interface Home {
  readonly path: Path
  /** Key by which its items are known; `undefined` for a record, whose keys are the names. */
  readonly by: 'id' | 'value' | undefined
  /** What the item is called in it. */
  readonly name: string
}

/** Where a thing stands now; `undefined` where it is not there. */
export function locate(data: unknown, address: Address): Path | undefined {
  const { step, field } = address
  if (field !== undefined && address.option === undefined && !field.includes('.'))
    return fieldOf(data, step, field)
  const home = homeOf(data, address)
  if (home === 'form') return []
  return home && itemIn(data, home)
}

/** What a thing stands in; `undefined` where that is not there, `'form'` for the form itself. */
export function homeOf(
  data: unknown,
  { step, field, option, condition, rule }: Address,
): Home | 'form' | undefined {
  if (condition !== undefined) return { path: ['conditions'], by: undefined, name: condition }
  if (rule !== undefined) return { path: ['rules'], by: 'id', name: rule }
  if (option !== undefined) return inside(locate(data, { step, field }), 'options', 'value', option)
  if (field !== undefined) {
    const [first, ...inner] = field.split('.')
    const name = inner.pop()
    if (name === undefined)
      return inside(
        itemIn(data, { path: ['steps'], by: 'id', name: step ?? '' }),
        'fields',
        'id',
        first ?? '',
      )
    const group = locate(data, { step, field: [first, ...inner].join('.') })
    return inside(group, 'fields', 'id', name)
  }
  return step === undefined ? 'form' : { path: ['steps'], by: 'id', name: step }
}

const inside = (path: Path | undefined, list: string, by: 'id' | 'value', name: string): Home | undefined =>
  path && { path: [...path, list], by, name }

/** Path of an item in its list or record. */
export function itemIn(data: unknown, { path, by, name }: Home): Path | undefined {
  const home = valueAt(data, path)
  if (by === undefined) return own(home, name) === undefined ? undefined : [...path, name]
  const index = itemsOf(home).findIndex((item) => own(item, by) === name)
  return index < 0 ? undefined : [...path, index]
}

/** A question of the form: in the step it is said to be in, or wherever upstream put it. */
function fieldOf(data: unknown, step: string | undefined, field: string): Path | undefined {
  const steps = itemsOf(own(data, 'steps'))
  const ids = steps.map((item) => own(item, 'id'))
  const named = step === undefined ? -1 : ids.indexOf(step)
  const order = [...(named < 0 ? [] : [named]), ...ids.keys().filter((index) => index !== named)]
  for (const index of order) {
    const found = itemIn(data, { path: ['steps', index, 'fields'], by: 'id', name: field })
    if (found) return found
  }
  return undefined
}

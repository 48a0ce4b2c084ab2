import { addressOf } from '../address-of.ts'
import type { Operation } from '../operation.ts'
import { homeOf, locate } from '../locate.ts'
import { isData, itemsOf, own } from '../own.ts'
import { valueAt } from '../path.ts'

/**
 * Operations that put back what an operation needs and upstream took out: the step, the field, the option, the key it stands
 * in, each as it was in the old version.
 *
 * @param data The form without it.
 * @param old The form that still had it.
 */
export function missingFrom(data: unknown, operation: Operation, old: unknown): readonly Operation[] {
  const { step, field, option, condition, rule } = operation
  if (condition !== undefined || rule !== undefined) {
    const address = condition === undefined ? { rule } : { condition }
    return operation.do === 'add' ? [] : [...putBack(data, old, address), ...keyAround(data, operation, old)]
  }
  // What is added stands in something; what is changed must be there itself.
  const isNew = operation.do === 'add'
  const needed: Operation[] = []
  const to = operation.do === 'move' ? operation.to : undefined
  for (const id of new Set([to, step])) {
    if (id === undefined || (isNew && field === undefined)) continue
    const isThere =
      field !== undefined && id === step && !isNew && locate(data, { step, field: first(field) })
    if (!isThere)
      needed.push(...putBack(data, old, { step: id }, field === undefined ? 'with-fields' : 'empty'))
  }
  const names = field?.split('.') ?? []
  for (const index of names.keys()) {
    const isLast = index === names.length - 1
    if (isLast && isNew && option === undefined) break
    needed.push(
      ...putBack(data, old, {
        ...(step !== undefined && { step }),
        field: names.slice(0, index + 1).join('.'),
      }),
    )
  }
  if (option !== undefined && !isNew)
    needed.push(...putBack(data, old, { ...(step !== undefined && { step }), field, option }))
  return [...needed, ...keyAround(data, operation, old)]
}

const first = (field: string): string => field.split('.')[0] ?? field

type Thing = Pick<Operation, 'step' | 'field' | 'option' | 'condition' | 'rule'>

/** Puts a thing back after what stood before it, if that is still there. */
function putBack(
  data: unknown,
  old: unknown,
  thing: Thing,
  fields: 'empty' | 'with-fields' = 'with-fields',
): Operation[] {
  const at = locate(old, thing)
  if (!at || locate(data, thing)) return []
  const home = homeOf(old, thing)
  const value = valueAt(old, at)
  if (home === 'form' || !home) return []
  if (home.by === undefined) return [{ do: 'add', ...thing, value }]
  const index = at.at(-1)
  const before =
    typeof index === 'number' ? own(itemsOf(valueAt(old, home.path))[index - 1], home.by) : undefined
  const now = homeOf(data, thing)
  const siblings =
    now === 'form' || !now ? [] : itemsOf(valueAt(data, now.path)).map((item) => own(item, home.by ?? 'id'))
  return [
    {
      do: 'add',
      ...thing,
      ...(typeof before === 'string' ? siblings.includes(before) && { after: before } : { after: null }),
      value: thing.step !== undefined && thing.field === undefined ? stepAgain(data, value, fields) : value,
    },
  ]
}

/** A step as it was, without the questions that stand elsewhere by now. */
const stepAgain = (data: unknown, step: unknown, fields: 'empty' | 'with-fields'): unknown =>
  isData(step)
    ? {
        ...step,
        fields:
          fields === 'empty'
            ? []
            : itemsOf(own(step, 'fields')).filter((field) => {
                const id = own(field, 'id')
                return typeof id !== 'string' || !locate(data, { field: id })
              }),
      }
    : step

/** `hint.en` needs the hint. */
function keyAround(data: unknown, operation: Operation, old: unknown): Operation[] {
  if (operation.do !== 'set' || operation.key === undefined) return []
  const keys = operation.key.split('.').slice(0, -1)
  const [now, then] = [locate(data, operation), locate(old, operation)]
  for (const index of keys.keys()) {
    const path = keys.slice(0, index + 1)
    const value = then && valueAt(old, [...then, ...path])
    if ((now && valueAt(data, [...now, ...path]) !== undefined) || value === undefined || !now) continue
    return [{ do: 'set', ...addressOf(operation), key: path.join('.'), value }]
  }
  return []
}

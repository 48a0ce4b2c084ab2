import type { Path } from './edit.ts'

const words = (list: string): readonly string[] => list.split(' ')

const form = words(
  'id version acknowledged title summary audience languages legalBasis privacy eligible deadline plain duration needs trustLevel conditions steps rules next provenance',
)
const use = words('use as omit when change')
const field = words(
  'id kind when required default charset accept min max maxBytes decimals age item abroad with minLength maxLength width pattern autocomplete fim unit label hint because value as options text fields',
)
const texts = words('de en de-simple')

/** Orders by the key that holds the mapping. */
const byKey = new Map<string, readonly string[]>([
  ['privacy', words('use purpose legalBasis storage')],
  ['pattern', words('expression message')],
  ['provenance', words('author licence adoptedFrom blocks')],
])
/** Orders by the key of the list in which the mapping is an item. */
const byList = new Map<string, readonly string[]>([
  ['steps', words('id title intro when because fields')],
  ['fields', field],
  ['options', words('value label hint when')],
  ['rules', words('id holds fields message')],
  ['legalBasis', words('title url')],
])

/**
 * Where a new key goes in a mapping: after the nearest key that stands before it in the files of `content/forms`.
 *
 * @param path Of the mapping.
 * @param keys That it has, as they stand.
 * @returns An index among the keys.
 */
export function placeOf(key: string, keys: readonly string[], path: Path): number {
  const order = orderOf(path, [...keys, key])
  const own = order.indexOf(key)
  if (own === -1) return keys.length
  for (let before = own - 1; before >= 0; before -= 1) {
    const index = keys.indexOf(order[before] ?? '')
    if (index !== -1) return index + 1
  }
  return keys.some((other) => order.includes(other)) ? 0 : keys.length
}

/** The keys of a new mapping as the house writes them; what it does not know comes last, as it was. */
export function inHouseOrder(keys: readonly string[], path: Path): readonly string[] {
  const order = orderOf(path, keys)
  const known = order.filter((key) => keys.includes(key))
  return [...known, ...keys.filter((key) => !known.includes(key))]
}

function orderOf(path: Path, keys: readonly string[]): readonly string[] {
  if (path.length === 0) return form
  const last = path.at(-1)
  const holder = path.at(-2)
  if (typeof last === 'number') {
    if (holder === 'fields' && keys.includes('use')) return use
    const list = typeof holder === 'string' ? byList.get(holder) : undefined
    return list ?? texts
  }
  if (holder === 'change') return field
  return (last === undefined ? undefined : byKey.get(last)) ?? texts
}

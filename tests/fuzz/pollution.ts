/** What every object has, and what must be the same after every case. */
const watched: readonly (readonly [name: string, object: object])[] = [
  ['Object', Object],
  ['Object.prototype', Object.prototype],
  ['Array', Array],
  ['Array.prototype', Array.prototype],
  ['Function.prototype', Function.prototype],
  ['String.prototype', String.prototype],
  ['Number.prototype', Number.prototype],
  ['Boolean.prototype', Boolean.prototype],
  ['RegExp.prototype', RegExp.prototype],
  ['Date.prototype', Date.prototype],
  ['Map.prototype', Map.prototype],
  ['Set.prototype', Set.prototype],
  ['Promise.prototype', Promise.prototype],
  ['Error.prototype', Error.prototype],
  ['Symbol.prototype', Symbol.prototype],
  ['JSON', JSON],
  ['Math', Math],
  ['Reflect', Reflect],
]

interface Snapshot {
  readonly name: string
  readonly object: object
  readonly prototype: object | null
  readonly properties: ReadonlyMap<PropertyKey, PropertyDescriptor>
}

/** Remembers what the prototypes of JavaScript are, to see afterwards whether somebody has changed them. */
export function watchPrototypes(): () => string[] {
  const snapshots = watched.map(([name, object]) => snapshotOf(name, object))
  return () => snapshots.flatMap((snapshot) => changesSince(snapshot))
}

const snapshotOf = (name: string, object: object): Snapshot => ({
  name,
  object,
  prototype: Object.getPrototypeOf(object) as object | null,
  properties: new Map(Reflect.ownKeys(object).map((key) => [key, describe(object, key)])),
})

/** Names of what has changed. It is put right again, so that it counts once. */
function changesSince({ name, object, prototype, properties }: Snapshot): string[] {
  const changed: string[] = []
  for (const key of Reflect.ownKeys(object)) {
    const before = properties.get(key)
    if (before && isSame(before, describe(object, key))) continue
    changed.push(`${name}.${String(key)}`)
    if (before) Object.defineProperty(object, key, before)
    else Reflect.deleteProperty(object, key)
  }
  for (const [key, before] of properties) {
    if (Object.hasOwn(object, key)) continue
    changed.push(`${name}.${String(key)} is gone`)
    Object.defineProperty(object, key, before)
  }
  if (Object.getPrototypeOf(object) !== prototype) {
    changed.push(`prototype of ${name}`)
    Object.setPrototypeOf(object, prototype)
  }
  return changed
}

const describe = (object: object, key: PropertyKey): PropertyDescriptor =>
  Object.getOwnPropertyDescriptor(object, key) ?? {}

const isSame = (one: PropertyDescriptor, other: PropertyDescriptor): boolean =>
  one.value === other.value && one.get === other.get && one.set === other.set

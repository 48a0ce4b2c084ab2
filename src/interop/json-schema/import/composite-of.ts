import type { FieldOf } from '../../../../widgets/contract/field.ts'
import { organisation } from '../../../../widgets/engine/composites/organisation.ts'
import type { Shape } from '../../draft/draft.ts'
import { isKeys, type Keys } from './resolve-ref.ts'

/** Parts that a question of ours has always, and those it can have besides. */
const composites: readonly {
  readonly kind: Shape['kind']
  readonly always: readonly string[]
  readonly extras: readonly string[]
}[] = [
  { kind: 'address', always: ['street', 'houseNumber', 'postalCode', 'town'], extras: ['addition'] },
  {
    kind: 'person',
    always: ['givenNames', 'familyName'],
    extras: ['doctorate', 'birthName', 'birthDate', 'birthPlace', 'nationality', 'email', 'phone'],
  },
  { kind: 'bank-account', always: ['holder', 'iban'], extras: ['bank'] },
  {
    kind: 'organisation',
    always: ['name'],
    extras: ['legalForm', 'registerCourt', 'registerNumber', 'contact', 'email', 'phone'],
  },
]

/** Parts of an address abroad. */
const abroad = ['country', 'foreignPostalCode']

/** The title that our own schemas give to the one part that an organisation always has. */
const isOwnName = (schema: unknown): boolean => {
  const [name] = organisation.partsOf({ with: {} } as FieldOf<'organisation'>)
  return isKeys(schema) && schema['title'] === name?.label.de
}

/** An object with just the parts of one of our questions of several parts. */
export function compositeOf({ properties, required }: Keys): Shape | undefined {
  if (!isKeys(properties)) return undefined
  const names = Object.keys(properties)
  const musts = new Set(Array.isArray(required) ? required.map(String) : [])
  for (const { kind, always, extras } of composites) {
    const isAbroad = kind === 'address' && abroad.every((name) => names.includes(name))
    const own = isAbroad ? names.filter((name) => !abroad.includes(name)) : names
    const isMatch =
      always.every((name) => own.includes(name)) &&
      own.every((name) => always.includes(name) || extras.includes(name))
    // A lone "name" is a text.
    if (!isMatch || (kind === 'organisation' && own.length < 2 && !isOwnName(properties['name']))) continue
    const further = extras
      .filter((name) => own.includes(name))
      .map((name) => [name, musts.has(name) ? 'required' : 'optional'])
    return {
      kind,
      ...(isAbroad && { abroad: true }),
      ...(further.length > 0 && { with: Object.fromEntries(further) as unknown }),
    }
  }
  return undefined
}

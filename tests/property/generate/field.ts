import type * as v from 'valibot'
import type { Condition } from '../../../widgets/contract/condition.ts'
import type { Field, FieldKind } from '../../../widgets/contract/field.ts'
import type { Choices } from './choices.ts'
import { type Known, knownOf } from './known.ts'
import { patterns } from './patterns.ts'
import { someRule } from './rule.ts'

type FieldInput = v.InferInput<typeof Field>

/** What a field stands among. */
export interface Surroundings {
  readonly known: readonly Known[]
  /** Conditions of the form that have a name and ask only for what stands before. */
  readonly named: readonly string[]
  /** How deep groups are already nested. */
  readonly depth: 0 | 1 | 2
}

const local = (de: string) => ({ de })

const questions: readonly FieldKind[] = [
  'text', 'boolean', 'choice', 'choices', 'integer', 'textarea', 'decimal', 'money', 'partial-date', 'licence-plate',
  'tax-id', 'date', 'time', 'email', 'phone', 'consent', 'iban', 'place', 'country', 'file', 'info', 'computed',
  'address', 'person', 'organisation', 'bank-account', 'group',
] // prettier-ignore

/** Ids that mean something to JavaScript, and that the contract takes nevertheless. */
const strangeIds = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'length', 'then', 'toJSON', 'var']

/** An id that no field before has. */
export function someId(choices: Choices, number: number, known: readonly Known[]): string {
  const strange = choices.maybe(4, () => choices.one(strangeIds))
  return strange !== undefined && !known.some(({ path }) => path === strange) ? strange : `f${number}`
}

/** A field of any kind with any of its settings. */
export function someField(choices: Choices, id: string, around: Surroundings): FieldInput {
  // Dates of birth stand in rows more often than anything else.
  const isDate = around.depth > 0 && choices.chance(20)
  const kind = isDate ? 'date' : choices.one(around.depth < 2 ? questions : questions.slice(0, -1))
  const when = choices.maybe(45, () => someCondition(choices, around))
  const required = choices.one<Condition | boolean | undefined>([
    undefined,
    false,
    true,
    choices.chance(40) ? someCondition(choices, around) : undefined,
  ])
  const asked = kind !== 'info' && kind !== 'computed' && kind !== 'group' && kind !== 'consent'
  return {
    id,
    kind,
    label: local(`Frage ${id}`),
    ...(choices.chance(10) && { hint: local('Ein Hinweis.') }),
    ...(when !== undefined && { when }),
    ...(asked && required !== undefined && { required }),
    ...settings(choices, kind, around, id),
  } as FieldInput
}

/** A condition: a rule that is an operation, or the name of a rule. */
export function someCondition(choices: Choices, { known, named }: Surroundings): Condition {
  if (named.length > 0 && choices.chance(25)) return choices.one(named)
  const rule = someRule(choices, known)
  const isOperation = typeof rule === 'object' && rule !== null && !Array.isArray(rule)
  return (isOperation ? rule : { '!!': [rule] }) as Condition
}

const dateLimits = [
  '2020-02-29',
  { days: -30 },
  { days: 14 },
  { months: -1 },
  { months: 3 },
  { years: -18 },
  { years: 1 },
]
const partOf = (choices: Choices) => choices.one(['optional', 'required', undefined] as const)

/** Settings of a kind; those that are left out come from the contract. */
function settings(choices: Choices, kind: FieldKind, around: Surroundings, id: string): object {
  const maybe = (name: string, percent: number, make: () => unknown): object => {
    const value = choices.maybe(percent, make)
    return value === undefined ? {} : { [name]: value }
  }
  const limits = () => ({
    ...maybe('min', 25, () => choices.between(-5, 3)),
    ...maybe('max', 25, () => choices.between(3, 2000)),
  })
  const days = () => ({
    ...maybe('min', 20, () => choices.one(dateLimits)),
    ...maybe('max', 20, () => choices.one(dateLimits)),
  })
  switch (kind) {
    case 'text':
      return {
        ...maybe('charset', 15, () => 'name'),
        ...maybe('minLength', 10, () => choices.between(1, 4)),
        ...maybe('maxLength', 15, () => choices.between(4, 60)),
        ...maybe('pattern', 15, () => ({
          expression: choices.one(patterns).expression,
          message: local('Bitte prüfen.'),
        })),
        ...maybe('default', 15, () => choices.one(['von Anfang an', '', 'AB123'])),
      }
    case 'textarea':
      return {
        ...maybe('maxLength', 15, () => choices.between(4, 60)),
        ...maybe('default', 10, () => 'erste\nzweite'),
      }
    case 'integer':
      return { ...limits(), ...maybe('default', 15, () => choices.between(-2, 9)) }
    case 'decimal':
      return {
        ...limits(),
        ...maybe('decimals', 20, () => choices.between(1, 6)),
        ...maybe('default', 15, () => choices.one([1.5, -0.25, 3, 1e-7])),
      }
    case 'money':
      return { ...limits(), ...maybe('default', 15, () => choices.between(-150, 1250)) }
    case 'date':
      return {
        ...days(),
        ...maybe('age', 15, () => ({ min: choices.between(0, 18), max: choices.between(18, 120) })),
        ...maybe('default', 10, () => choices.one(dateLimits)),
      }
    case 'partial-date':
      return days()
    case 'time':
      return maybe('default', 10, () => '8:30')
    case 'place':
      return maybe('default', 10, () => choices.one(['nordheim', 'gibt-es-nicht']))
    case 'country':
      return maybe('default', 15, () => choices.one(['DE', 'AT']))
    case 'boolean':
      return maybe('default', 15, () => choices.chance(50))
    case 'choice':
      return { options: someOptions(choices, around, id), ...maybe('default', 15, () => `${id}o0`) }
    case 'choices':
      return {
        options: someOptions(choices, around, id),
        ...maybe('default', 15, () => [`${id}o1`]),
        ...maybe('min', 10, () => choices.between(1, 2)),
        ...maybe('max', 10, () => choices.between(1, 3)),
      }
    case 'file':
      return {
        ...maybe('accept', 20, () => ['application/pdf']),
        ...maybe('maxBytes', 20, () => 1000),
        ...maybe('max', 40, () => choices.between(1, 4)),
      }
    case 'info':
      return { text: local('Ein **Text** mit [Link](https://example.org).') }
    case 'computed':
      return {
        value: someRule(choices, around.known),
        as: choices.one(['integer', 'decimal', 'money', 'date']),
      }
    case 'address':
      return {
        ...maybe('abroad', 40, () => true),
        ...maybe('with', 30, () => ({ addition: partOf(choices) })),
      }
    case 'person':
      return maybe('with', 60, () => ({
        doctorate: partOf(choices),
        birthName: partOf(choices),
        birthDate: partOf(choices),
        nationality: partOf(choices),
        email: partOf(choices),
      }))
    case 'organisation':
      return maybe('with', 50, () => ({
        legalForm: partOf(choices),
        contact: partOf(choices),
        phone: partOf(choices),
      }))
    case 'bank-account':
      return maybe('with', 30, () => ({ bank: partOf(choices) }))
    case 'group':
      return someGroup(choices, around)
    default:
      return {}
  }
}

/** Options whose values no other question has, some of them only offered under a condition. */
const someOptions = (choices: Choices, around: Surroundings, id: string) =>
  choices.list(2, 4, (index) => {
    const when = choices.maybe(25, () => someCondition(choices, around))
    return {
      value: `${id.toLowerCase()}o${index}`,
      label: local(`Antwort ${index}`),
      ...(when !== undefined && { when }),
    }
  })

function someGroup(choices: Choices, around: Surroundings): object {
  const min = choices.between(0, 2)
  const known = [...around.known]
  const fields = choices.list(1, 3, (index) => {
    const field = someField(choices, `r${around.depth}${index}`, {
      ...around,
      known,
      depth: (around.depth + 1) as 1 | 2,
    })
    known.push(...knownOf(field as Field))
    return field
  })
  return { item: local('Zeile'), min, max: choices.between(Math.max(1, min), 4), fields }
}

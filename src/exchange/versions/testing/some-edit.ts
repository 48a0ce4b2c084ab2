import type { Choices } from '../../../../tests/property/generate/choices.ts'
import { someCondition, someField } from '../../../../tests/property/generate/field.ts'
import { type Known, knownOf } from '../../../../tests/property/generate/known.ts'
import { someRule } from '../../../../tests/property/generate/rule.ts'
import type { Field } from '../../../../widgets/contract/field.ts'

type Anything = Record<string, unknown>
interface Draft extends Anything {
  steps: (Anything & { id: string; fields: Anything[] })[]
  conditions?: Record<string, unknown>
  rules?: Anything[]
}

/** A form after so many edits, any of those that people make. Names stay right; what is asked for may not make sense. */
export function edited(choices: Choices, form: unknown, most: number): unknown {
  const draft = structuredClone(form) as Draft
  for (let left = choices.between(1, most); left > 0; left -= 1) choices.one(edits)(choices, draft)
  return draft
}

type Edit = (choices: Choices, draft: Draft) => void

let number = 0
const fresh = (word: string): string => `${word}${(number += 1)}`

const knownIn = (draft: Draft): Known[] =>
  draft.steps.flatMap(({ fields }) => fields.flatMap((field) => knownOf(field as unknown as Field)))
const around = (draft: Draft) => ({
  known: knownIn(draft),
  named: Object.keys(draft.conditions ?? {}),
  depth: 0 as const,
})

/** Every list of fields: of steps, of groups. */
const fieldLists = (draft: Draft): Anything[][] => {
  const inner = (fields: Anything[]): Anything[][] => [
    fields,
    ...fields.flatMap((field) => (field['kind'] === 'group' ? inner(field['fields'] as Anything[]) : [])),
  ]
  return draft.steps.flatMap(({ fields }) => inner(fields))
}

const someFieldOf = (choices: Choices, draft: Draft): Anything =>
  choices.one(choices.one(fieldLists(draft).filter((list) => list.length > 0)))

const spot = (choices: Choices, list: readonly unknown[]): number => choices.below(list.length + 1)
const take = <T>(choices: Choices, list: T[]): T | undefined => list.splice(choices.below(list.length), 1)[0]

const reworded = (choices: Choices, text: unknown): unknown => ({
  ...(text as Anything),
  [choices.one(['de', 'en', 'de-simple'])]: choices.one([
    'Anders',
    'Frage',
    'Ganz andere Worte',
    'Frage, Punkt',
  ]),
})

const edits: readonly Edit[] = [
  (choices, draft) => {
    const field = someFieldOf(choices, draft)
    const key = choices.one(['label', 'hint', 'because'])
    field[key] =
      key === 'label' || choices.chance(70) ? reworded(choices, field[key] ?? { de: 'Text' }) : undefined
    if (field[key] === undefined) Reflect.deleteProperty(field, key)
  },
  (choices, draft) => {
    const field = someFieldOf(choices, draft)
    const again = Array.from(
      { length: 60 },
      () => someField(choices, String(field['id']), around(draft)) as Anything,
    )
    const like = choices.chance(10) ? again[0] : again.find(({ kind }) => kind === field['kind'])
    if (!like) return
    // All of it is another, or one setting.
    const keys = Object.keys({ ...field, ...like }).filter((key) => !['id', 'kind', 'label'].includes(key))
    const changed =
      like['kind'] === field['kind'] && keys.length > 0 ? [choices.one(keys)] : [...keys, 'kind']
    for (const key of changed)
      if (key in like) field[key] = like[key]
      else Reflect.deleteProperty(field, key)
  },
  (choices, draft) => {
    const field = someFieldOf(choices, draft)
    if (['info', 'computed', 'group', 'consent'].includes(String(field['kind']))) return
    field['required'] = choices.one<unknown>([true, false, someCondition(choices, around(draft))])
  },
  (choices, draft) => {
    const field = someFieldOf(choices, draft)
    if (choices.chance(50)) field['when'] = someCondition(choices, around(draft))
    else Reflect.deleteProperty(field, 'when')
  },
  (choices, draft) => {
    const field = someFieldOf(choices, draft)
    const numbers = Object.keys(field).filter((key) => typeof field[key] === 'number')
    if (numbers.length === 0) return
    const key = choices.one(numbers)
    field[key] = Number(field[key]) + choices.between(-2, 2)
  },
  (choices, draft) => {
    const list = choices.one(fieldLists(draft))
    if (list.length > 1) take(choices, list)
  },
  (choices, draft) => {
    const list = choices.one(draft.steps).fields
    list.splice(spot(choices, list), 0, someField(choices, fresh('neu'), around(draft)) as Anything)
  },
  (choices, draft) => {
    const list = choices.one(fieldLists(draft))
    const field = take(choices, list)
    if (field) list.splice(spot(choices, list), 0, field)
  },
  (choices, draft) => {
    const [from, to] = [choices.one(draft.steps), choices.one(draft.steps)]
    const field = from.fields.length > 1 ? take(choices, from.fields) : undefined
    if (field) to.fields.splice(spot(choices, to.fields), 0, field)
  },
  (choices, draft) => {
    const step = take(choices, draft.steps)
    if (step) draft.steps.splice(spot(choices, draft.steps), 0, step)
  },
  (choices, draft) => {
    if (draft.steps.length > 1) take(choices, draft.steps)
  },
  (choices, draft) => {
    const moved = choices.one(draft.steps)
    const fields = choices.chance(50) && moved.fields.length > 1 ? moved.fields.splice(0, 1) : []
    const added = someField(choices, fresh('neu'), around(draft)) as Anything
    draft.steps.splice(spot(choices, draft.steps), 0, {
      id: fresh('schritt-neu-'),
      title: { de: 'Neu' },
      ...(choices.chance(40) && { when: someCondition(choices, around(draft)) }),
      fields: choices.chance(50) ? [...fields, added] : [added, ...fields],
    })
  },
  (choices, draft) => {
    const step = choices.one(draft.steps)
    if (choices.chance(60)) step['when'] = someCondition(choices, around(draft))
    else Reflect.deleteProperty(step, 'when')
  },
  (choices, draft) => {
    const withOptions = fieldLists(draft)
      .flat()
      .filter((field) => 'options' in field)
    if (withOptions.length === 0) return
    const options = choices.one(withOptions)['options'] as Anything[]
    const [kind, place] = [choices.below(4), choices.below(options.length)]
    if (kind === 0)
      options.splice(spot(choices, options), 0, { value: fresh('o'), label: { de: 'Neue Antwort' } })
    else if (kind === 1 && options.length > 2) options.splice(place, 1)
    else if (kind === 2) options.reverse()
    else options[place] = { ...options[place], label: reworded(choices, options[place]?.['label']) }
  },
  (choices, draft) => {
    const names = Object.keys(draft.conditions ?? {})
    if (names.length === 0 || choices.chance(30))
      draft.conditions = { ...draft.conditions, [fresh('bedingung')]: someRule(choices, knownIn(draft)) }
    else draft.conditions = { ...draft.conditions, [choices.one(names)]: someRule(choices, knownIn(draft)) }
  },
  (choices, draft) => {
    const rules = [...(draft.rules ?? [])]
    const ids = draft.steps.flatMap(({ fields }) => fields.map(({ id }) => id))
    if (rules.length > 0 && choices.chance(50)) take(choices, rules)
    else
      rules.splice(spot(choices, rules), 0, {
        id: fresh('regel-neu-'),
        holds: someCondition(choices, around(draft)),
        fields: choices.list(1, 2, () => choices.one(ids)),
        message: { de: 'Passt nicht.' },
      })
    draft.rules = rules
  },
  (choices, draft) => {
    const change = choices.one<Anything>([
      { trustLevel: choices.one(['none', 'basic', 'high']) },
      { languages: choices.one([['de'], ['de', 'en'], ['en', 'de']]) },
      { duration: choices.between(1, 9) },
      { next: choices.list(0, 3, (index) => ({ de: `Danach ${index}` })) },
      { needs: choices.list(0, 3, (index) => ({ de: `Unterlage ${index}` })) },
      { title: reworded(choices, draft['title']) },
      { privacy: { ...(draft['privacy'] as Anything), purpose: { de: choices.one(['Test', 'Anders']) } } },
      { audience: choices.one([['citizen'], ['business', 'citizen']]) },
      { plain: choices.chance(50) },
    ])
    Object.assign(draft, change)
  },
]

import type { FieldKind } from '../../../widgets/contract/field.ts'
import type { Rule } from '../../../widgets/contract/condition.ts'
import { languages } from '../../../widgets/contract/limits.ts'
import type { Edit, Path } from '../../../src/exchange/yaml/edit.ts'
import { idsIn } from '../../../src/islands/workshop/automatic-name.ts'
import { changeKind } from '../../../src/islands/workshop/change-kind.ts'
import { operations } from '../../../src/islands/workshop/operations/index.ts'
import { moveTo } from '../../../src/islands/workshop/place.ts'
import { listAt, textAt, valueAt } from '../../../src/islands/workshop/value-at.ts'

/** Numbers that say what an author does next. */
export type Doing = readonly [what: number, where: number, which: number, how: number]

const kinds: readonly FieldKind[] = [
  'text',
  'textarea',
  'integer',
  'decimal',
  'money',
  'date',
  'partial-date',
  'time',
  'email',
  'phone',
  'choice',
  'choices',
  'boolean',
  'consent',
  'file',
  'iban',
  'address',
  'person',
  'organisation',
  'bank-account',
  'place',
  'country',
  'licence-plate',
  'tax-id',
  'group',
  'info',
  'computed',
]
const sentences = [
  'Wie groß ist der Baum?',
  'Art: der Störung',
  'Ja',
  '',
  '12',
  "Was ist's?",
  '# nichts',
  'Zeile eins\nund zwei',
  '🌳 Bäume, alle',
  '  ',
]
const keys: readonly (readonly [string, unknown])[] = [
  ['required', false],
  ['required', true],
  ['maxLength', 20],
  ['min', 3],
  ['width', 'short'],
  ['max', { days: 0 }],
  ['when', 'bedingung1'],
  ['when', { '==': [{ var: 'frage1' }, 'antwort-1'] }],
  ['decimals', 2],
  ['accept', ['image/png']],
  ['with', {}],
  ['with', { birthDate: 'required' }],
  ['default', 'antwort-1'],
  ['item', { de: 'Kind' }],
  ['fim', undefined],
]
const blocks = ['person@1', 'anschrift@1', 'kontakt@1', 'gibt-es-nicht@9']

const from = <Value>(values: readonly Value[], number: number): Value | undefined =>
  values[number % Math.max(values.length, 1)]

/** Lists of questions, those of groups too. */
const listsOf = (data: unknown): readonly Path[] => {
  const lists: Path[] = listAt(data, ['steps']).map((_, index) => ['steps', index, 'fields'])
  for (const list of lists)
    listAt(data, list).forEach((field, index) => {
      if (Array.isArray(valueAt(field, ['fields']))) lists.push([...list, index, 'fields'])
    })
  return lists
}

/** What an author does to the form as it is; nothing where there is nothing to do it to. */
export function operationFor(data: unknown, [what, where, which, how]: Doing): readonly Edit[] {
  const lists = listsOf(data)
  const fields = lists.flatMap((list) => listAt(data, list).map((_, index): Path => [...list, index]))
  const own = fields.filter((path) => textAt(data, [...path, 'id']) !== '')
  const steps = listAt(data, ['steps']).length
  const list = from(lists, where)
  const field = from(fields, where)
  const question = from(own, where)
  const sentence = from(sentences, which) ?? ''
  const choosing = from(
    own.filter((path) => listAt(data, [...path, 'options']).length > 0),
    where,
  )
  const conditions = Object.keys((valueAt(data, ['conditions']) as object | undefined) ?? {})
  const condition = from(conditions, where)
  switch (what % 22) {
    case 0:
      return operations.addStep(data, where % (steps + 1), sentence)
    case 1:
      return steps > 1 && how % 3 === 0 ? operations.removeStep(where % steps) : []
    case 2:
      return steps > 0 ? operations.moveStep(where % steps, which % steps) : []
    case 3:
    case 4:
    case 5:
      return list
        ? operations.addField(
            data,
            list,
            how % (listAt(data, list).length + 1),
            from(kinds, which) ?? 'text',
            from(sentences, how) ?? '',
          )
        : []
    case 6:
      return list
        ? operations.addBlock(data, list, how % (listAt(data, list).length + 1), from(blocks, which) ?? '')
        : []
    case 7:
      return field ? operations.removeField(field) : []
    case 8:
    case 9: {
      const target = from(lists, which)
      const move = field && target && moveTo(field, target, how % (listAt(data, target).length + 1))
      return move ? operations.moveField(field, move.to) : []
    }
    case 10:
      return field ? operations.duplicateField(data, field) : []
    case 11: {
      const to = ['umbenannt', 'artDerSache', 'x', textAt(data, [...(question ?? []), 'id'])][which % 4] ?? ''
      return question && (to === textAt(data, [...question, 'id']) || !idsIn(data).has(to))
        ? operations.renameField(data, question, to)
        : []
    }
    case 12: {
      const [key, value] = from(keys, which) ?? keys[0] ?? ['required', true]
      return question ? operations.setKey(data, [...question, key], value) : []
    }
    case 13:
      return question
        ? operations.setKey(
            data,
            [...question, how % 2 === 0 ? 'hint' : 'label', from(languages, how) ?? 'de'],
            sentence,
          )
        : []
    case 14:
      return choosing ? operations.addOption(data, choosing, sentence) : []
    case 15: {
      const count = choosing ? listAt(data, [...choosing, 'options']).length : 0
      return choosing ? operations.moveOption(choosing, which % count, how % count) : []
    }
    case 16:
      return choosing
        ? operations.removeOption(choosing, which % listAt(data, [...choosing, 'options']).length)
        : []
    case 17:
      return choosing
        ? operations.renameOptionValue(
            data,
            choosing,
            which % listAt(data, [...choosing, 'options']).length,
            ['neu', 'auch-neu'][how % 2] ?? '',
          )
        : []
    case 18:
      return operations.setLanguages(
        data,
        ([['de'], ['de', 'en'], ['de', 'en', 'de-simple']] as const)[how % 3] ?? ['de'],
      )
    case 19: {
      const rules: readonly Rule[] = [
        { '==': [{ var: textAt(data, [...(question ?? []), 'id']) }, 'ja'] },
        true,
        { and: [{ '!': [{ var: 'x' }] }, { in: [{ var: 'y' }, ['a', 'b']] }] },
      ]
      return operations.addCondition(data, from(rules, which) ?? true)
    }
    case 20: {
      const to = ['neuerName', 'andererName'][which % 2] ?? ''
      return condition !== undefined && !conditions.includes(to)
        ? operations.renameCondition(data, condition, to)
        : []
    }
    default:
      if (condition !== undefined && how % 2 === 0) return operations.removeCondition(data, condition)
      return question ? changeKind(data, question, from(kinds, which) ?? 'text') : []
  }
}

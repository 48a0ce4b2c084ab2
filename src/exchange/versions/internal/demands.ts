import type { Condition, Rule } from '../../../../widgets/contract/condition.ts'
import type { Field } from '../../../../widgets/contract/field.ts'
import { kindOf } from '../../../../widgets/engine/all-kinds.ts'
import { defaultEntry } from '../../../../widgets/engine/default-entry.ts'
import { operationIn } from '../../../../widgets/engine/checks/mentions.ts'
import { isComposite } from '../../../../widgets/engine/checks/outline.ts'
import type { Question } from '../../../../widgets/engine/kinds.ts'
import type { Versions } from './versions-of.ts'

/**
 * Whether answers that were right can be wrong because a question is asked that was not: it must be answered, and is not only
 * asked after an answer that nobody could give.
 */
export function demands(versions: Versions, field: Field): boolean {
  if (isNever(versions, field.when)) return false
  switch (field.kind) {
    case 'info':
    case 'computed':
      return false
    case 'consent':
      return true
    case 'group':
      return Math.min(field.min, field.max) > 0 && field.fields.some((inner) => demands(versions, inner))
    default: {
      const isRequired =
        typeof field.required === 'boolean' ? field.required : !isNever(versions, field.required)
      return isRequired || (!isComposite(field) && !isRightFromStart(field))
    }
  }
}

/** Whether what stands in a question from the start is certainly a right answer, or nothing. */
export function isRightFromStart(field: Question): boolean {
  if (!('default' in field) || field.default === undefined) return true
  if (field.kind === 'place') return false
  if (field.kind === 'date')
    return field.min === undefined && field.max === undefined && field.age === undefined
  // The day does not matter to any other kind.
  const day = '2026-01-01'
  const reading = kindOf(field).read(defaultEntry(field, day), field, {
    today: day,
    language: 'de',
    places: [],
  })
  const isOffered = !('options' in field) || field.options.every(({ when }) => when === undefined)
  return reading.kind === 'empty' || (reading.kind === 'answer' && isOffered)
}

/** Whether a condition holds for no answers that the version before takes. False where that is not certain. */
export function isNever(versions: Versions, condition: Condition | undefined): boolean {
  if (condition === undefined) return false
  const { conditions } = versions.after.definition
  const rule =
    typeof condition === 'string'
      ? Object.hasOwn(conditions, condition)
        ? conditions[condition]
        : null
      : (condition as Rule)
  return rule !== undefined && rule !== null && holdsNever(versions, rule)
}

function holdsNever(versions: Versions, rule: Rule): boolean {
  const [operator, operands] = operationIn(rule)
  const [first = null, second = null] = operands
  switch (operator) {
    case 'and':
      return operands.some((operand) => holdsNever(versions, operand))
    case 'or':
      return operands.length > 0 && operands.every((operand) => holdsNever(versions, operand))
    case '==':
    case '===':
      return isNewAnswer(versions, first, second) || isNewAnswer(versions, second, first)
    case 'in':
      return Array.isArray(second)
        ? second.length > 0 && second.every((value: Rule) => isNewAnswer(versions, first, value))
        : isNewAnswer(versions, second, first)
    case '!!':
      return isNew(versions, nameOf(first))
    case 'var':
      return isNew(versions, nameOf(rule))
    default:
      return false
  }
}

/** Whether a question could not be answered like this before. */
function isNewAnswer(versions: Versions, question: Rule, value: Rule): boolean {
  const name = nameOf(question)
  if (name === undefined || typeof value === 'object') return false
  if (isNew(versions, name)) return true
  const fields = [...fieldsNamed(versions, 'before', name), ...fieldsNamed(versions, 'after', name)]
  return (
    fields.length > 0 &&
    fieldsNamed(versions, 'before', name).every((field) => hasNot(field, value)) &&
    fields.every(({ kind }) => kind === 'choice' || kind === 'choices')
  )
}

const hasNot = (field: Field, value: Rule): boolean =>
  'options' in field && field.options.every((option) => option.value !== value)

/** Whether a name is that of a new question, which has no answer until somebody gives one. */
function isNew(versions: Versions, name: string | undefined): boolean {
  if (name === undefined || fieldsNamed(versions, 'before', name).length > 0) return false
  const fields = fieldsNamed(versions, 'after', name)
  return (
    fields.length > 0 &&
    fields.every(({ kind }) => kind !== 'group' && kind !== 'computed') &&
    fields.every((field) => !('default' in field) || field.default === undefined)
  )
}

const fieldsNamed = (versions: Versions, which: 'before' | 'after', name: string): readonly Field[] =>
  [...versions[which].nodes.values()].flatMap(({ field }) => (field.id === name ? [field] : []))

/** Name in a plain `var`. Parts of answers are left alone. */
function nameOf(rule: Rule): string | undefined {
  const [operator, [name, ...fallback]] = operationIn(rule)
  return operator === 'var' && fallback.length === 0 && typeof name === 'string' && !name.includes('.')
    ? name
    : undefined
}

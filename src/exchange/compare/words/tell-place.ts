import type { OperationOf } from '../../overlay/operation.ts'
import { itemsOf, own } from '../../overlay/own.ts'
import { conditionWords } from './condition-words.ts'
import { fieldName, fieldNoun, germanOf, optionName, stepName, thingAt } from './names.ts'
import { listed, quote } from './quote.ts'
import type { Telling, Told } from './telling.ts'

/** A new step, question, answer, condition or rule. */
export function tellAdd({ operation, before, after }: Told<OperationOf<'add'>>): Telling {
  const { step, field, option, condition, rule, value } = operation
  const forms = [after.data, before.data]
  const place = placeWords(operation, forms)
  if (condition !== undefined)
    return {
      kind: 'condition',
      words: `Neu ist die Bedingung „${condition}“: ${conditionWords(after, value)}.`,
    }
  if (rule !== undefined) return { kind: 'condition', words: `Neu ist die Regel ${ruleName(value, rule)}.` }
  if (option !== undefined)
    return {
      kind: 'answers',
      words: `${inStep(forms, step)} gibt es bei ${fieldName(forms, operation)} eine neue Antwort: ${optionName(forms, operation, value)}${place}.`,
    }
  if (field !== undefined)
    return {
      kind: 'new',
      words: `${inStep(forms, step)} gibt es eine neue ${fieldNoun(value)}: ${fieldName(forms, operation, value)}${place}.`,
    }
  const title = quote(germanOf(own(value, 'title')) ?? step ?? '')
  return { kind: 'new', words: `Neu ist der Schritt ${title}${place}${withFields(value)}.` }
}

/** What is no longer there. */
export function tellRemove({ operation, before }: Told<OperationOf<'remove'>>): Telling {
  const { step, field, option, condition, rule, was } = operation
  const forms = [before.data]
  if (condition !== undefined)
    return { kind: 'condition', words: `Die Bedingung „${condition}“ ist weggefallen.` }
  if (rule !== undefined)
    return {
      kind: 'condition',
      words: `Die Regel ${ruleName(was ?? thingAt(forms, { rule }), rule)} ist weggefallen.`,
    }
  if (option !== undefined)
    return {
      kind: 'answers',
      words: `${inStep(forms, step)} ist bei ${fieldName(forms, operation)} die Antwort ${optionName(forms, operation, was)} weggefallen.`,
    }
  if (field !== undefined) {
    const item = was ?? thingAt(forms, { step, field })
    return {
      kind: 'gone',
      words: `${inStep(forms, step)} ist die ${fieldNoun(item)} ${fieldName(forms, operation, item)} weggefallen.`,
    }
  }
  if (step === undefined) return { kind: 'gone', words: 'Das ganze Formular ist weggefallen.' }
  const item = was ?? thingAt(forms, { step })
  const title = quote(germanOf(own(item, 'title')) ?? step)
  return { kind: 'gone', words: `Der Schritt ${title} ist weggefallen${withFields(item)}.` }
}

/** What stands in another place. */
export function tellMove({ operation, before, after }: Told<OperationOf<'move'>>): Telling {
  const { step, field, option, rule, to } = operation
  const forms = [after.data, before.data]
  const place = placeWords(operation, forms) || ' an einer anderen Stelle'
  if (rule !== undefined)
    return {
      kind: 'moved',
      words: `Die Regel ${ruleName(thingAt(forms, { rule }), rule)} steht jetzt${place}.`,
    }
  if (option !== undefined)
    return {
      kind: 'moved',
      words: `${inStep(forms, step)} steht bei ${fieldName(forms, operation)} die Antwort ${optionName(forms, operation)} jetzt${place}.`,
    }
  if (field === undefined)
    return { kind: 'moved', words: `Der Schritt ${stepName(forms, step ?? '')} steht jetzt${place}.` }
  const thing = `die ${fieldNoun(thingAt(forms, { step, field }))} ${fieldName(forms, operation)}`
  return to === undefined || to === step
    ? { kind: 'moved', words: `${inStep(forms, step)} steht ${thing} jetzt${place}.` }
    : {
        kind: 'moved',
        words: `${thing.replace('die', 'Die')} steht jetzt in ${stepName(forms, to)}${place}, vorher in ${stepName([before.data, after.data], step ?? '')}.`,
      }
}

/** In „Was ist passiert?“ */
export const inStep = (forms: readonly unknown[], step: string | undefined): string =>
  step === undefined ? 'Im Formular' : `In ${stepName(forms, step)}`

/** " nach „Linie“", " an erster Stelle", " am Ende". */
function placeWords(operation: OperationOf<'add' | 'move'>, forms: readonly unknown[]): string {
  const { step, field, option, rule, after } = operation
  const to = operation.do === 'move' ? operation.to : undefined
  if (after === undefined) return ''
  if (after === null) return ' an erster Stelle'
  if (rule !== undefined) return ` nach ${ruleName(thingAt(forms, { rule: after }), after)}`
  if (option !== undefined) return ` nach ${optionName(forms, { step, field, option: after })}`
  if (field === undefined) return ` nach ${stepName(forms, after)}`
  const sibling = [...field.split('.').slice(0, -1), after].join('.')
  return ` nach ${fieldName(forms, { step: to ?? step, field: sibling }).replace(/ \(bei .*\)$/u, '')}`
}

/** The message of a rule: what people read of it. */
export const ruleName = (rule: unknown, id: string): string => quote(germanOf(own(rule, 'message')) ?? id)

function withFields(step: unknown): string {
  const fields = itemsOf(own(step, 'fields')).flatMap((field) => germanOf(own(field, 'label')) ?? [])
  if (fields.length === 0) return ''
  const named = fields.slice(0, 8).map(quote)
  return ` mit ${listed(fields.length > 8 ? [...named, `${fields.length - 8} weiteren Fragen`] : named)}`
}

import type { OperationOf } from '../../overlay/operation.ts'
import { conditionWords } from './condition-words.ts'
import { fieldName, optionName, stepName, thingAt } from './names.ts'
import type { Told } from './telling.ts'
import { inStep, ruleName } from './tell-place.ts'

/** When something is asked, must be answered or must hold; `undefined` for every other key. */
export function tellAsked({
  operation,
  before,
  after,
}: Told<OperationOf<'set' | 'remove'>>): string | undefined {
  const { step, field, option, rule, key, was } = operation
  const value = operation.do === 'set' ? operation.value : undefined
  const forms = [before.data, after.data]
  const old = (): string => conditionWords(before, was, operation)
  const now = (): string => conditionWords(after, value, operation)

  if (key === 'holds' && rule !== undefined)
    return `Regel ${ruleName(thingAt(forms, { rule }), rule)}: Es muss jetzt gelten: ${now()} (vorher: ${old()}).`
  if (key === 'required' && field !== undefined) {
    const start = `${inStep(forms, step)}: ${fieldName(forms, operation)}`
    return `${start} ${requiredNow(value, now)} (vorher: ${requiredBefore(was, old)}).`
  }
  if (key !== 'when') return undefined
  const [thing, verb] =
    option !== undefined
      ? [
          `${inStep(forms, step)} bei ${fieldName(forms, operation)}: Die Antwort ${optionName(forms, operation)}`,
          'angeboten',
        ]
      : field !== undefined
        ? [`${inStep(forms, step)}: ${fieldName(forms, operation)}`, 'gefragt']
        : [`Der Schritt ${stepName(forms, step ?? '')}`, 'gezeigt']
  const earlier = was === undefined ? 'immer' : `nur, wenn ${old()}`
  const later = value === undefined ? `immer ${verb}` : `nur ${verb}, wenn ${now()}`
  return `${thing} wird jetzt ${later} (vorher ${earlier}).`
}

function requiredNow(value: unknown, condition: () => string): string {
  if (value === false) return 'muss jetzt nicht mehr beantwortet werden'
  return value === undefined || value === true
    ? 'muss jetzt beantwortet werden'
    : `muss jetzt beantwortet werden, wenn ${condition()}`
}

function requiredBefore(was: unknown, condition: () => string): string {
  if (was === false) return 'freiwillig'
  return was === undefined || was === true ? 'Pflicht' : `Pflicht, wenn ${condition()}`
}

import type { Rule } from '../../../widgets/contract/condition.ts'
import { Misread } from './misread.ts'

const today: Rule = { today: [] }

/** Functions of SurveyJS that our rules know under another name. @throws {Misread} The others. */
export function callOf(name: string, operands: readonly Rule[]): Rule {
  const [first = null, second = null, third] = operands
  const refuse = (): never => {
    throw new Misread(`die Funktion „${name}“ gibt es bei uns nicht`)
  }
  switch (name.toLowerCase()) {
    case 'age':
      return operands.length === 1 ? { age: [first, today] } : refuse()
    case 'today':
    case 'currentdate':
      return operands.length === 0 ? today : refuse()
    case 'iif':
      return operands.length === 3 ? { if: [first, second, third ?? null] } : refuse()
    case 'sum':
      return operands.length > 0 ? { '+': operands } : refuse()
    case 'min':
      return operands.length > 0 ? { min: operands } : refuse()
    case 'max':
      return operands.length > 0 ? { max: operands } : refuse()
    case 'suminarray':
      return typeof second === 'string' && operands.length === 2 ? { sum: [first, second] } : refuse()
    case 'countinarray':
      return operands.length <= 2 ? { count: first } : refuse()
    case 'datediff':
      return operands.length === 2 || third === 'days' ? { days: [first, second] } : refuse()
    case 'getdate':
      return operands.length === 1 ? first : refuse()
    default:
      return refuse()
  }
}

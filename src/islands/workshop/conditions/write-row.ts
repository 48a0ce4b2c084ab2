import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { Aspect, Comparison, Constant, Day, Row, Spelling, Value } from './sentence.ts'
import { writeBracket } from './write-bracket.ts'

/** A row as a rule. What is missing is written as `null`: ask `isComplete` first. */
export function writeRow(row: Row): Rule {
  const { comparison, spelling } = row
  const subject = writeSubject(row.question, row.aspect)
  const opposite = opposites[comparison]
  if (opposite && (spelling === 'not' || spelling === 'bare-not'))
    return negated(write(subject, opposite, row.value, 'plain'), spelling === 'not')
  return write(subject, comparison, row.value, spelling)
}

/** Comparisons that may be written with a "not" around them, and what then stands inside. */
export const opposites: Readonly<Partial<Record<Comparison, Comparison>>> = {
  'is-not': 'is',
  'none-of': 'one-of',
  'not-chosen': 'chosen',
  less: 'at-least',
  'at-least': 'less',
  more: 'at-most',
  'at-most': 'more',
}

/** What stands on the left of a comparison. */
export function writeSubject(question: string, aspect: Aspect): Rule {
  const answer: Rule = { var: question }
  switch (aspect.is) {
    case 'itself':
      return answer
    case 'age':
      return { age: [answer, writeDay(aspect.day)] }
    case 'days-to':
      return { days: [answer, writeDay(aspect.day)] }
    case 'days-from':
      return { days: [{ today: [] }, answer] }
    case 'count':
      return { count: [answer] }
    case 'sum':
      return { sum: [answer, aspect.of] }
  }
}

const writeDay = (day: Day): Rule => (day.is === 'today' ? { today: [] } : { var: day.name })

const negated = (rule: Rule, isList: boolean): Rule => ({ '!': isList ? [rule] : rule })

const signs = { less: '<', 'at-most': '<=', more: '>', 'at-least': '>=' } as const

function write(subject: Rule, comparison: Comparison, value: Value, spelling: Spelling): Rule {
  const other = writeValue(value)
  switch (comparison) {
    case 'is':
      return value.is === 'constant' && value.constant === true
        ? (truth(subject, spelling) ?? equality(subject, other, spelling))
        : equality(subject, other, spelling)
    case 'is-not':
      return value.is === 'constant' && value.constant === true && isTruth(spelling)
        ? negated(subject, spelling === 'truthy')
        : { [spelling === 'strict' ? '!==' : '!=']: [subject, other] }
    case 'one-of':
      return { in: [subject, other] }
    case 'none-of':
      return { '!': [{ in: [subject, other] }] }
    case 'less':
    case 'at-most':
    case 'more':
    case 'at-least':
      return { [signs[comparison]]: [subject, other] }
    case 'between':
    case 'inside': {
      const [from, to] = value.is === 'range' ? [value.from ?? null, value.to ?? null] : [null, null]
      return { [comparison === 'between' ? '<=' : '<']: [from, subject, to] }
    }
    case 'answered':
      return truth(subject, spelling) ?? { '!=': [subject, null] }
    case 'unanswered':
      return isTruth(spelling) ? negated(subject, spelling === 'truthy') : { '==': [subject, null] }
    case 'chosen':
      return spelling === 'element'
        ? { some: [subject, { '==': [element, other] }] }
        : { in: [other, subject] }
    case 'not-chosen':
      return spelling === 'element'
        ? { none: [subject, { '==': [element, other] }] }
        : { '!': [{ in: [other, subject] }] }
    case 'any-chosen':
      return { some: [subject, { in: [element, other] }] }
    case 'none-chosen':
      return { none: [subject, { in: [element, other] }] }
    case 'some':
    case 'all':
    case 'none':
      return { [comparison]: [subject, other] }
  }
}

/** The answer among several that is looked at. */
const element: Rule = { var: '' }

const equality = (subject: Rule, other: Rule, spelling: Spelling): Rule => ({
  [spelling === 'strict' ? '===' : '==']: [subject, other],
})

const isTruth = (spelling: Spelling): boolean => spelling === 'truthy' || spelling === 'bare-truthy'

/** The answer itself as a condition, where it is written so. */
function truth(subject: Rule, spelling: Spelling): Rule | undefined {
  if (spelling === 'bare') return subject
  return isTruth(spelling) ? { '!!': spelling === 'truthy' ? [subject] : subject } : undefined
}

function writeValue(value: Value): Rule {
  switch (value.is) {
    case 'constant':
      return value.constant
    case 'list':
      return value.constants as readonly Constant[]
    case 'question':
      return { var: value.name }
    case 'today':
      return { today: [] }
    case 'row':
      return writeBracket(value.list)
    default:
      return null
  }
}

import * as v from 'valibot'
import type { Rule } from '../../../../widgets/contract/condition.ts'
import { IsoDate } from '../../../../widgets/contract/primitives.ts'
import { quoted } from '../../draft/quoted.ts'
import type { DraftedField } from './drafted.ts'
import { isAnswered } from './free-groups.ts'

type Compared = { readonly rule: Rule } | { readonly why: string }

/** That a question was answered with a value of the file, or not at all where the value is empty. */
export function compareAnswer(field: DraftedField, value: string, isNegated: boolean): Compared {
  const { id, data, values } = field
  if (value === '') {
    const answered = isAnswered(field)
    return {
      rule: isNegated
        ? answered
        : data['kind'] === 'boolean'
          ? { '==': [{ var: id }, null] }
          : { '!': [{ var: id }] },
    }
  }
  const label = `„${(data['label'] as { readonly de: string }).de}“`
  const equal = (answer: string | number | boolean): Compared => ({
    rule: { [isNegated ? '!=' : '==']: [{ var: id }, answer] },
  })
  const never = { why: `${label} kann nie ${quoted(value)} sein` }
  switch (data['kind']) {
    case 'choice': {
      const own = values.get(value)
      return own === undefined
        ? { why: `in der Codeliste zu ${label} gibt es den Wert ${quoted(value)} nicht` }
        : equal(own)
    }
    case 'choices': {
      const own = values.get(value)
      if (own === undefined)
        return { why: `in der Codeliste zu ${label} gibt es den Wert ${quoted(value)} nicht` }
      const rule: Rule = { in: [own, { var: id }] }
      return { rule: isNegated ? { '!': [rule] } : rule }
    }
    case 'boolean':
      if (/^(?:true|ja|1)$/iu.test(value)) return equal(true)
      return /^(?:false|nein|0)$/iu.test(value) ? equal(false) : never
    case 'integer':
    case 'decimal':
    case 'money': {
      const amount = Number(value.replace(',', '.'))
      if (!Number.isFinite(amount)) return never
      return equal(data['kind'] === 'money' ? Math.round(amount * 100) : amount)
    }
    case 'date':
      return v.is(IsoDate, value) ? equal(value) : never
    case 'text':
    case 'textarea':
    case 'time':
      return equal(value)
    default:
      return { why: `mit der Antwort auf ${label} lässt sich nichts vergleichen` }
  }
}

import type { Rule } from '../../../widgets/contract/condition.ts'
import { bothOf } from '../draft/both-of.ts'
import type { ForeignRule } from '../draft/draft.ts'
import type { ForeignNode } from '../draft/foreign-node.ts'
import type { NoteBook } from '../draft/note-book.ts'
import { quoted } from '../draft/quoted.ts'
import { jsonLogicOf } from './json-logic-of.ts'

/** When a component is shown. JavaScript is never read, only shown to the author. */
export function formioCondition(
  component: ForeignNode,
  label: string,
  notes: NoteBook,
): ForeignRule | undefined {
  const code = component.text('customConditional')
  if (code !== undefined)
    notes.todo(
      component.at,
      `„${label}“ wird durch JavaScript gezeigt oder versteckt, das nicht übernommen wird: ${quoted(code)}. Bitte als Bedingung neu anlegen.`,
    )
  const conditional = component.node('conditional')
  if (!conditional) return undefined
  const refuse = (what: string): undefined => {
    notes.todo(
      component.at,
      `„${label}“ wird nur unter einer Bedingung gefragt, die sich nicht übernehmen ließ: ${what}. Bitte neu anlegen.`,
    )
  }
  const shows = conditional.take('show')
  const isShown = shows !== false && shows !== 'false'
  const turned = (rule: Rule): Rule => (isShown ? rule : { '!': rule })
  const json = conditional.take('json')
  const logic = json === undefined || json === '' ? undefined : jsonLogicOf(json)
  if (logic && 'why' in logic) refuse(`${quoted(json)}, denn ${logic.why}`)
  const byLogic = logic && 'rule' in logic ? { rule: logic.rule, text: JSON.stringify(json) } : undefined

  const when = conditional.take('when')
  const eq = conditional.take('eq')
  const simple: ForeignRule | undefined =
    typeof when === 'string' && when !== ''
      ? {
          rule: turned({ '==': [{ var: when }, constant(eq)] }),
          text: `${isShown ? 'zeigen' : 'verstecken'}, wenn ${when} gleich ${String(eq)}`,
        }
      : undefined
  const list = conditional.take('conditions')
  const conjunction = conditional.take('conjunction') === 'any' ? 'or' : 'and'
  const several = Array.isArray(list) ? severalOf(list, conjunction) : undefined
  if (several && 'why' in several) refuse(`${quoted(list)}, denn ${several.why}`)
  const byList =
    several && 'rule' in several
      ? { rule: turned(several.rule), text: `${isShown ? 'zeigen' : 'verstecken'}: ${JSON.stringify(list)}` }
      : undefined
  return bothOf(bothOf(simple, byList), byLogic)
}

const constant = (value: unknown): string | number | boolean | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null

type Read = { readonly rule: Rule } | { readonly why: string }

function severalOf(list: readonly unknown[], conjunction: 'and' | 'or'): Read | undefined {
  const read = list.flatMap((item): Read[] => {
    if (typeof item !== 'object' || item === null || !('component' in item) || !item.component) return []
    const value = 'value' in item ? item.value : undefined
    const operator = 'operator' in item ? String(item.operator) : 'isEqual'
    return [oneOf(String(item.component), operator, constant(value))]
  })
  const rules = read.flatMap((one) => ('rule' in one ? [one.rule] : []))
  const wrong = read.find((one) => 'why' in one)
  if (wrong) return wrong
  const [only] = rules
  if (only === undefined) return undefined
  return { rule: rules.length === 1 ? only : ({ [conjunction]: rules } as Rule) }
}

/** Operators of the condition builder. */
function oneOf(component: string, operator: string, value: string | number | boolean | null): Read {
  const variable: Rule = { var: component }
  switch (operator) {
    case 'isEqual':
    case 'isDateEqual':
      return { rule: { '==': [variable, value] } }
    case 'isNotEqual':
    case 'isNotDateEqual':
      return { rule: { '!=': [variable, value] } }
    case 'isEmpty':
      return { rule: { '!': variable } }
    case 'isNotEmpty':
      return { rule: { '!!': variable } }
    case 'includes':
      return { rule: { in: [value, variable] } }
    case 'notIncludes':
      return { rule: { '!': { in: [value, variable] } } }
    case 'lessThan':
    case 'dateLessThan':
      return { rule: { '<': [variable, value] } }
    case 'greaterThan':
    case 'dateGreaterThan':
      return { rule: { '>': [variable, value] } }
    case 'lessThanOrEqual':
    case 'dateLessThanOrEqual':
      return { rule: { '<=': [variable, value] } }
    case 'greaterThanOrEqual':
    case 'dateGreaterThanOrEqual':
      return { rule: { '>=': [variable, value] } }
    default:
      return { why: `den Vergleich „${operator}“ gibt es bei uns nicht` }
  }
}

import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { NoteBook } from '../../draft/note-book.ts'
import { shortId } from '../element-id.ts'
import { ownRuleIn } from '../extension/own-rule.ts'
import type { XdfRule } from '../message.ts'
import { compareAnswer } from './compare-answer.ts'
import { type DraftedField, type DraftedNode, nodesUnder } from './drafted.ts'
import { anyOf, rowsAround } from './free-groups.ts'
import { type ProseRule, readProse } from './read-prose.ts'

/** Makes conditions out of the rules in prose that have the common shape, and lists all others for the author. */
export function settleRules(root: DraftedNode, notes: NoteBook): void {
  for (const node of nodesUnder(root))
    for (const rule of node.rules) if (!ownRuleIn(rule.script)) settle(rule, node, notes)
}

function settle(rule: XdfRule, node: DraftedNode, notes: NoteBook): void {
  const prose = readProse(rule.text)
  const where = node.element ? `${node.element.id} „${node.element.label}“` : 'Schema'
  const left = (why: string): void => {
    notes.todo(
      rule.id,
      `Regel „${rule.name}“ (${where}) ist nicht übernommen${why}. Wortlaut: ${rule.text === '' ? 'keiner' : rule.text}${hasScript(rule) ? ` Skript: ${rule.script.slice(0, 2000)}` : ''}`,
    )
  }
  if (!prose) {
    left('; bitte bilden Sie sie mit einer Bedingung nach')
    return
  }
  const [sources, scope] = found(prose.source, node)
  const [source, another] = sources.flatMap(({ field }) => (field ? [field] : []))
  if (!source) left(`: Ein Feld ${prose.source} gibt es hier nicht`)
  else if (another) left(`: Das Feld ${prose.source} gibt es hier mehrmals`)
  else for (const target of prose.targets) settleTarget(rule, prose, source, target, scope, { notes, left })
}

interface Settling {
  readonly notes: NoteBook
  readonly left: (why: string) => void
}

function settleTarget(
  rule: XdfRule,
  prose: ProseRule,
  source: DraftedField,
  target: string,
  scope: DraftedNode,
  { notes, left }: Settling,
): void {
  const [nodes] = found(target, scope)
  const [node, another] = nodes
  if (!node) {
    left(`: Ein Element ${target} gibt es hier nicht`)
    return
  }
  if (another) {
    left(`: Das Element ${target} gibt es hier mehrmals`)
    return
  }
  const fields = demandedOf(node, prose.effect)
  if (fields.length === 0) {
    left(`: In ${target} ist kein Feld, das Pflicht werden kann, weil jedes einzeln freiwillig ist`)
    return
  }
  for (const field of fields) settleField(rule, prose, source, field, { notes, left })
}

function settleField(
  rule: XdfRule,
  prose: ProseRule,
  source: DraftedField,
  field: DraftedField,
  { notes, left }: Settling,
): void {
  // "Without A, B is needed" and "without B, A is needed" are the same: the later question is the one that can be demanded.
  const isTurned =
    source.order > field.order && prose.value === '' && !prose.isNegated && prose.effect === 'required'
  const [asked, demanded] = isTurned ? [field, source] : [source, field]
  if (asked.order >= demanded.order) {
    left(
      `: ${labelOf(asked)} steht hinter ${labelOf(demanded)}, und gefragt wird nur nach dem, was davor steht`,
    )
    return
  }
  if (asked.row && asked.row !== demanded.row && asked.row !== demanded.row?.row) {
    left(`: ${labelOf(asked)} steht in Zeilen, ${labelOf(demanded)} nicht`)
    return
  }
  const compared = isTurned
    ? { rule: notAnswered(asked) }
    : compareAnswer(asked, prose.value, prose.isNegated)
  if ('why' in compared) {
    left(`: ${compared.why}`)
    return
  }
  const { data } = demanded
  if (prose.effect === 'shown') {
    data['when'] = data['when'] === undefined ? compared.rule : anyOf([data['when'] as Rule, compared.rule])
    return
  }
  if (data['kind'] === 'group') {
    left(`: ${labelOf(demanded)} wird in Zeilen gefragt; legen Sie dort fest, wie viele es mindestens sind`)
    return
  }
  const before = data['required']
  if (before === undefined || before === true) {
    notes.changed(
      rule.id,
      `Regel „${rule.name}“ ist überflüssig: ${labelOf(demanded)} ist schon Pflicht. Wortlaut: ${rule.text}`,
    )
    return
  }
  data['required'] = before === false ? compared.rule : either(before as Rule, compared.rule)
}

/** Adds a rule to those that hold already, each once. */
function either(before: Rule, rule: Rule): Rule {
  const all = isOr(before) ? before.or : [before]
  return all.some((one) => JSON.stringify(one) === JSON.stringify(rule)) ? before : anyOf([...all, rule])
}

const isOr = (rule: Rule): rule is { readonly or: readonly Rule[] } =>
  typeof rule === 'object' && rule !== null && 'or' in rule && Array.isArray(rule.or)

const notAnswered = (field: DraftedField): Rule =>
  field.data['kind'] === 'boolean' ? { '==': [{ var: field.id }, null] } : { '!': [{ var: field.id }] }

/** Elements of an id in the nearest group around a node that has any, and that group. */
function found(id: string, from: DraftedNode): readonly [readonly DraftedNode[], DraftedNode] {
  let scope: DraftedNode = from
  for (;;) {
    const nodes = [...nodesUnder(scope)].filter(
      ({ element }) => element !== undefined && shortId(element.id) === shortId(id),
    )
    if (nodes.length > 0 || !scope.parent) return [nodes, scope]
    scope = scope.parent
  }
}

/** What becomes mandatory or shown with an element: the field, or those of the group that are not free by themselves. */
function demandedOf(node: DraftedNode, effect: ProseRule['effect']): readonly DraftedField[] {
  if (node.field) return node.field.data['kind'] === 'info' ? [] : [rowsAround(node.field)]
  if (node.element?.type !== 'group') return []
  return node.children
    .filter(({ min }) => effect === 'shown' || min > 0)
    .flatMap((child) => demandedOf(child, effect))
}

const labelOf = ({ data }: DraftedField): string => `„${(data['label'] as { readonly de: string }).de}“`

/** The editors of FIM leave empty functions behind. */
const hasScript = ({ script }: XdfRule): boolean =>
  script !== '' && !/^function \w*\(\)\s*\{\s*\}$/u.test(script)

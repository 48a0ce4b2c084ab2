import type { Condition, Rule } from '../../../../widgets/contract/condition.ts'
import type { Field, GroupField } from '../../../../widgets/contract/field.ts'
import type { FormDefinition, Step } from '../../../../widgets/contract/form-definition.ts'
import { describeCondition } from '../../../../widgets/engine/describe-condition.ts'
import { type StepOrders, stepOrders } from '../../../rules/forms/examples/step-orders.ts'

/** A question that is asked only sometimes. */
export interface GraphQuestion {
  /** `steps.0.fields.2.fields.1` in the definition. */
  readonly key: string
  readonly label: string
  /** When it is asked; names in Markdown's em. */
  readonly when: string
}

/** Where nobody comes further, and why. */
export interface GraphStop {
  /** `rules.0` */
  readonly key: string
  /** When that is so; names in Markdown's em. */
  readonly when: string
  /** What the form says then. */
  readonly message: string
}

/** A place in the form. */
export interface GraphNode {
  readonly id: string
  readonly is: 'start' | 'step' | 'review'
  /** `steps.0` in the definition; none for start and review. */
  readonly key: string | undefined
  readonly title: string
  /** Questions in it, those in rows and those asked only sometimes, too. */
  readonly questions: number
  readonly sometimes: readonly GraphQuestion[]
  readonly stops: readonly GraphStop[]
  /** When it comes at all; names in Markdown's em. Not there where it always does. */
  readonly when: string | undefined
  /** No answers were found that lead there. */
  readonly isUnreachable: boolean
}

/** A way from one place to the next. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  /** With which answers: "wenn …", "sonst"; empty where it is the only way. Names in Markdown's em. */
  readonly when: string
}

/** Which answers lead where in a form. */
export interface FormGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Every question that is asked only sometimes. */
  readonly questions: readonly GraphQuestion[]
}

/** Finds which answers of a form lead where. A form that contradicts itself is shown as if every condition were possible. */
export function pathGraph(definition: FormDefinition): FormGraph {
  const { steps } = definition
  const orders = stepOrders(definition)
  const reached = new Set(orders?.orders.flat())
  const nodes: GraphNode[] = [
    ending('start', 'Start'),
    ...steps.map((step, index) =>
      nodeOf(definition, step, index, orders?.areAll === true && !reached.has(step.id)),
    ),
    ending('review', 'Prüfen und absenden'),
  ]
  const pairs = orders?.areAll ? pairsIn(orders) : pairsBySyntax(steps)
  const edges = pairs.map(([from, to]) => ({ from, to, when: reasonFor(definition, from, to, pairs) }))
  return { nodes, edges, questions: nodes.flatMap(({ sometimes }) => sometimes) }
}

const nodeId = (step: Pick<Step, 'id'>): string => `step:${step.id}`

const ending = (id: 'start' | 'review', title: string): GraphNode => ({
  id,
  is: id,
  key: undefined,
  title,
  questions: 0,
  sometimes: [],
  stops: [],
  when: undefined,
  isUnreachable: false,
})

function nodeOf(definition: FormDefinition, step: Step, index: number, isUnreachable: boolean): GraphNode {
  const key = `steps.${index}`
  const fields = everyField(step.fields, `${key}.fields`, undefined)
  return {
    id: nodeId(step),
    is: 'step',
    key,
    title: step.title.de,
    questions: fields.filter(
      ({ field: { kind } }) => kind !== 'info' && kind !== 'computed' && kind !== 'group',
    ).length,
    sometimes: fields.flatMap(({ field, key: at, group }) =>
      field.when === undefined
        ? []
        : [{ key: at, label: field.label.de, when: describeCondition(definition, field.when, group) }],
    ),
    stops: definition.rules.flatMap(({ holds, fields: about, message }, at) =>
      step.fields.some(({ id }) => id === about.at(-1))
        ? [
            {
              key: `rules.${at}`,
              when: describeCondition(definition, opposite(definition, holds)),
              message: message.de,
            },
          ]
        : [],
    ),
    when: step.when === undefined ? undefined : describeCondition(definition, step.when),
    isUnreachable,
  }
}

interface PlacedField {
  readonly field: Field
  readonly key: string
  readonly group: GroupField | undefined
}

const everyField = (fields: readonly Field[], path: string, group: GroupField | undefined): PlacedField[] =>
  fields.flatMap((field, index) => {
    const key = `${path}.${index}`
    const inner = field.kind === 'group' ? everyField(field.fields, `${key}.fields`, field) : []
    return [{ field, key, group }, ...inner]
  })

type Pair = readonly [from: string, to: string]

/** Every two places that follow each other on some way, in the order of the form. */
function pairsIn({ orders }: StepOrders): readonly Pair[] {
  const found = new Map<string, Pair>()
  for (const order of orders) {
    const stops = ['start', ...order.map((id) => nodeId({ id })), 'review']
    for (const [index, to] of stops.slice(1).entries()) {
      const from = stops[index] as string
      found.set(`${from} ${to}`, [from, to])
    }
  }
  return [...found.values()]
}

/** As many as the conditions seem to allow: from each place to each of the next, up to the first that always comes. */
function pairsBySyntax(steps: readonly Step[]): readonly Pair[] {
  const places = [
    { id: 'start', isSure: true },
    ...steps.map((step) => ({ id: nodeId(step), isSure: step.when === undefined })),
    { id: 'review', isSure: true },
  ]
  return places.flatMap(({ id }, index) => {
    const after = places.slice(index + 1)
    const sure = after.findIndex(({ isSure }) => isSure)
    return after.slice(0, sure + 1).map((to): Pair => [id, to.id])
  })
}

/** With which answers one place follows another. */
function reasonFor(definition: FormDefinition, from: string, to: string, pairs: readonly Pair[]): string {
  const others = pairs.filter(([other]) => other === from).length
  if (others < 2) return ''
  const when = definition.steps.find((step) => nodeId(step) === to)?.when
  return when === undefined ? 'sonst' : `wenn ${describeCondition(definition, when)}`
}

/** The condition that holds where another does not. */
function opposite({ conditions }: FormDefinition, condition: Condition): Condition {
  const rule = typeof condition === 'string' ? conditions[condition] : (condition as Rule)
  return rule === undefined ? condition : { '!': [rule] }
}

import type { Field } from '../../../../widgets/contract/field.ts'
import type { FormDefinition, Step } from '../../../../widgets/contract/form-definition.ts'

/** A field and where it stands. */
export interface Node {
  /** `kinder.name` */
  readonly path: string
  readonly field: Field
  readonly step: Step
  /** Counts up in the order of the form. */
  readonly order: number
  readonly group: Node | undefined
  readonly inner: readonly Node[]
}

/** A step, its place and that of its end. */
export interface StepNode {
  readonly step: Step
  readonly order: number
  readonly end: number
  readonly fields: readonly Node[]
}

/** A definition in the order in which it is asked. */
export interface FormWalk {
  readonly definition: FormDefinition
  readonly steps: readonly StepNode[]
  /** Of the form itself. */
  readonly top: readonly Node[]
  /** Those in groups, too, by path. */
  readonly nodes: ReadonlyMap<string, Node>
}

/** Takes a definition apart. */
export function formWalk(definition: FormDefinition): FormWalk {
  let order = 0
  const nodes = new Map<string, Node>()
  const nodeOf = (field: Field, step: Step, group: Node | undefined): Node => {
    const inner: Node[] = []
    const path = group ? `${group.path}.${field.id}` : field.id
    const node = { path, field, step, order: order++, group, inner }
    nodes.set(path, node)
    if (field.kind === 'group') inner.push(...field.fields.map((of) => nodeOf(of, step, node)))
    return node
  }
  const steps = definition.steps.map((step) => {
    const start = order++
    const fields = step.fields.map((field) => nodeOf(field, step, undefined))
    return { step, order: start, end: order++, fields }
  })
  return { definition, steps, top: steps.flatMap(({ fields }) => fields), nodes }
}

import type { Rule } from '../../../../widgets/contract/condition.ts'
import { mentionsIn, type Mention } from '../../../../widgets/engine/checks/mentions.ts'
import { isComposite, partsOf } from '../../../../widgets/engine/checks/outline.ts'
import type { FormWalk, Node } from './form-walk.ts'

/** From where a rule looks at answers. */
export interface Viewpoint {
  readonly order: number
  /** Group in whose rows it stands. */
  readonly group: Node | undefined
}

/**
 * Which answers a rule sees, as text that is the same in two versions where it sees the same: a rule that stands as it stood
 * says something else where the question it asks for comes later now, or another of the same name before.
 */
export const sees = (walk: FormWalk, rule: Rule, isTest: boolean, at: Viewpoint): string =>
  [...new Set(mentionsIn(rule, isTest).map((mention) => seen(walk, mention, at)))].toSorted().join('\n')

/** Which fields of a name are answered before a place: in its own row, around it, in the form. */
export function answeredBefore(
  { top }: FormWalk,
  name: string,
  { order, group }: Viewpoint,
): readonly Node[] {
  const levels: (readonly Node[])[] = []
  for (let around = group; around; around = around.group) levels.push(around.inner)
  return [...levels, top].flatMap((nodes) =>
    nodes.filter((node) => node.field.id === name && node.order < order && node.field.kind !== 'info'),
  )
}

function seen(walk: FormWalk, { within, path }: Mention, at: Viewpoint): string {
  const [list = [], ...inside] = [...within, path ?? ''].map((name) => name.split('.'))
  const [name = '', ...rest] = list
  if (name.startsWith('$')) return name
  if (name === '' || path === undefined)
    return `*${[...walk.nodes.values()].flatMap((node) => (node.order < at.order ? [node.path] : [])).join(' ')}`
  const found = answeredBefore(walk, name, at).map((node) => `${node.path}${deeper(node, rest, inside)}`)
  return `${list.join('.')}>${inside.join('>')}: ${found.join(' ')}`
}

/** Whether what is looked for inside of an answer is there: a part of an address, a question in the rows of a group. */
function deeper(
  { field, inner }: Node,
  rest: readonly string[],
  inside: readonly (readonly string[])[],
): string {
  if (isComposite(field)) return rest[0] && partsOf(field).some(({ id }) => id === rest[0]) ? '+' : ''
  const [name, next, further] =
    rest.length > 0
      ? [rest[1], rest.slice(2), inside]
      : [inside[0]?.[0], inside[0]?.slice(1) ?? [], inside.slice(1)]
  const node = inner.find(({ field: { id } }) => id === name)
  return node ? `+${deeper(node, next, further)}` : ''
}

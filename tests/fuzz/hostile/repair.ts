import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { findDefinitionProblems } from '../../../widgets/engine/find-definition-problems.ts'

type Tree = Record<string, unknown>

/** Settings that a definition can do without. */
const optional = new Set([
  'when',
  'required',
  'default',
  'pattern',
  'min',
  'max',
  'minLength',
  'maxLength',
  'age',
  'languages',
])

/**
 * The definition without what `check` complains about, so that what is left, however hostile, comes to the engine: as an
 * author would do who wants it published. `undefined` where that does not help.
 */
export function repaired(definition: FormDefinition): FormDefinition | undefined {
  let result = definition
  for (let round = 0; round < 6; round += 1) {
    const problems = findDefinitionProblems(result)
    if (problems.length === 0) return result
    const copy = structuredClone(result) as unknown as Tree
    const isChanged = problems.map(({ key }) => removeAt(copy, key.split('.'))).some(Boolean)
    if (!isChanged) return undefined
    result = copy as unknown as FormDefinition
  }
  return undefined
}

/** Takes away what a problem is about: the innermost setting, rule or condition on its path, or else the field. */
function removeAt(tree: Tree, path: readonly string[]): boolean {
  const nodes = path.reduce<unknown[]>(
    (found, segment) => [...found, (found.at(-1) as Tree | undefined)?.[segment]],
    [tree],
  )
  for (let at = path.length - 1; at >= 0; at -= 1) {
    const [parent, segment = ''] = [nodes[at] as Tree | unknown[] | undefined, path[at]]
    if (parent === undefined || nodes[at + 1] === undefined) continue
    const holder = path[at - 1]
    if (optional.has(segment) || holder === 'conditions') return Reflect.deleteProperty(parent, segment)
    if (Array.isArray(parent) && (holder === 'rules' || (holder === 'fields' && parent.length > 1))) {
      parent.splice(Number(segment), 1)
      return true
    }
  }
  return false
}

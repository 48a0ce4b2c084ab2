import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { Edit, Path } from '../../../exchange/yaml/edit.ts'
import { put } from '../put.ts'
import { valueAt } from '../value-at.ts'
import { freeName } from './free-name.ts'

/** Adds a condition with a name. @param name Nothing: `bedingung1`, or the next that is free. */
export function addCondition(data: unknown, rule: Rule, name?: string): readonly Edit[] {
  const conditions = valueAt(data, ['conditions'])
  const taken = new Set(typeof conditions === 'object' && conditions !== null ? Object.keys(conditions) : [])
  return put(data, ['conditions', name ?? freeName('bedingung', taken, 1)], rule)
}

/** Takes a condition away. Where it is asked for, its name stays: the guide says that it is not there. */
export const removeCondition = (data: unknown, name: string): readonly Edit[] =>
  put(data, ['conditions', name], undefined)

/** Gives a condition another name, everywhere it is asked for. */
export function renameCondition(data: unknown, from: string, to: string): readonly Edit[] {
  const visit = (value: unknown, path: Path): readonly Edit[] => {
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, inner]: [string, unknown]): readonly Edit[] => {
      const at = [...path, Array.isArray(value) ? Number(key) : key]
      return asking.has(key) && inner === from ? [{ kind: 'set', path: at, value: to }] : visit(inner, at)
    })
  }
  return [
    { kind: 'rename', path: ['conditions', from], to },
    ...['steps', 'rules'].flatMap((key) => visit(valueAt(data, [key]), [key])),
  ]
}

/** Keys that may hold the name of a condition. */
const asking: ReadonlySet<string> = new Set(['when', 'required', 'holds'])

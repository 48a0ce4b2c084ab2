import type { Edit, Path } from '../../../exchange/yaml/edit.ts'
import { isSamePath } from '../place.ts'
import { textAt, valueAt } from '../value-at.ts'
import { onlyOnce, rulePlaces } from './rule-places.ts'
import { walkRule } from './walk-rule.ts'

/** Gives an answer another name in the data, everywhere its question is compared with it. */
export function renameOptionValue(data: unknown, field: Path, index: number, to: string): readonly Edit[] {
  const path = [...field, 'options', index, 'value']
  const from = textAt(data, path)
  const own: Edit = { kind: 'set', path, value: to }
  if (from === '' || from === to) return [own]
  return [
    own,
    ...inPreset(valueAt(data, [...field, 'default']), [...field, 'default'], from, to),
    ...inRules(data, field, from, to),
  ]
}

function inRules(data: unknown, field: Path, from: string, to: string): readonly Edit[] {
  const edits: (Edit & { readonly path: Path })[] = []
  for (const place of rulePlaces(data))
    walkRule(place, {
      operation: ({ operands, path, questions }) => {
        if (!questions.some((named) => named && isSamePath(named.path, field))) return
        edits.push(...operands.flatMap((operand, index) => inOperand(operand, [...path, index], from, to)))
      },
    })
  return onlyOnce(edits)
}

/** Beside the question stand answers: alone, in a list, or as the keys of a table. */
function inOperand(operand: unknown, path: Path, from: string, to: string) {
  const set = (at: Path) => ({ kind: 'set' as const, path: at, value: to })
  if (operand === from) return [set(path)]
  if (!Array.isArray(operand)) return []
  return operand.flatMap((inner: unknown, index) => {
    if (inner === from) return [set([...path, index])]
    return Array.isArray(inner) && inner[0] === from ? [set([...path, index, 0])] : []
  })
}

const inPreset = (preset: unknown, path: Path, from: string, to: string): readonly Edit[] =>
  inOperand(preset, path, from, to)

import type { FieldKind } from '../../../../widgets/contract/field.ts'
import type { Edit, Path } from '../../../exchange/yaml/edit.ts'
import { idFrom, idsIn } from '../automatic-name.ts'
import { listAt, textAt, valueAt } from '../value-at.ts'
import { freeName } from './free-name.ts'
import { insertAt } from './insert-at.ts'
import { newField } from './new-field.ts'

/**
 * Adds a question to the list of a step or group.
 *
 * @param label What it asks; its name is made of it. Nothing: both are the author's next task.
 */
export function addField(
  data: unknown,
  list: Path,
  index: number,
  kind: FieldKind,
  label = '',
): readonly Edit[] {
  const id = idFrom(label, data, '') ?? freeName('frage', idsIn(data), 1)
  const field = newField(kind, id)
  return insertAt(data, list, index, label.trim() === '' ? field : { ...field, label: { de: label.trim() } })
}

/** Adds a building block. One that the form has already gets a name of its own before its questions' names. */
export function addBlock(data: unknown, list: Path, index: number, use: string): readonly Edit[] {
  const isTaken = [...blocksIn(data)].some((block) => textAt(block, ['use']) === use)
  return insertAt(data, list, index, isTaken ? { use, as: freePrefix(data, 'weitere') } : { use })
}

/** Takes a question or block away. Where conditions speak of it, its name stays: the guide says that it is not there. */
export const removeField = (path: Path): readonly Edit[] => [{ kind: 'remove', path }]

/** Takes a question or block to another place. @param to Counted without it. */
export const moveField = (from: Path, to: Path): readonly Edit[] => [{ kind: 'move', from, to }]

/** Puts a copy of a question or block behind it, under a name of its own. */
export function duplicateField(data: unknown, path: Path): readonly Edit[] {
  const field = valueAt(data, path)
  if (typeof field !== 'object' || field === null) return []
  const value =
    'use' in field
      ? { ...field, as: freePrefix(data, textAt(field, ['as']) || 'weitere') }
      : { ...field, id: freeName(textAt(field, ['id']).replace(/\d+$/u, '') || 'frage', idsIn(data)) }
  return [{ kind: 'insert', path: path.slice(0, -1), index: Number(path.at(-1)) + 1, value }]
}

/** What no other block has before its names. At most 20 characters. */
function freePrefix(data: unknown, stem: string): string {
  const taken = new Set([...blocksIn(data)].map((block) => textAt(block, ['as'])))
  return freeName(stem.replace(/\d+$/u, '').slice(0, 17), taken)
}

/** Every use of a block. */
function* blocksIn(data: unknown): Generator<unknown> {
  const lists = listAt(data, ['steps']).map((step) => listAt(step, ['fields']))
  for (const list of lists)
    for (const field of list) {
      if (textAt(field, ['use']) !== '') yield field
      lists.push(listAt(field, ['fields']))
    }
}

import type { Edit, Path } from '../../../exchange/yaml/edit.ts'
import { isSamePath } from '../place.ts'
import { listAt, textAt } from '../value-at.ts'
import { namesOfForm } from './names.ts'
import { onlyOnce, rulePlaces } from './rule-places.ts'
import { walkRule } from './walk-rule.ts'

/**
 * Gives a question another name, everywhere it is spoken of: in conditions, computed values and rules, also as the question of a
 * row (`sum`, `some`). What a block is changed by is about the block's own names and stays.
 */
export function renameField(data: unknown, path: Path, to: string): readonly Edit[] {
  const from = textAt(data, [...path, 'id'])
  const own: Edit = { kind: 'set', path: [...path, 'id'], value: to }
  return from === '' || from === to
    ? [own]
    : [own, ...inRules(data, path, to), ...inLists(data, path, from, to)]
}

function inRules(data: unknown, path: Path, to: string): readonly Edit[] {
  const edits: (Edit & { readonly path: Path })[] = []
  for (const place of rulePlaces(data))
    walkRule(place, {
      mention: ({ name, path: at, meaning }) => {
        const found = meaning.questions.find(({ named }) => isSamePath(named.path, path))
        if (found)
          edits.push({ kind: 'set', path: at, value: name.split('.').with(found.part, to).join('.') })
      },
    })
  return onlyOnce(edits)
}

/** Rules name the questions that they are about. */
function inLists(data: unknown, path: Path, from: string, to: string): readonly Edit[] {
  const meant = namesOfForm(data).get(from)
  if (!meant || !isSamePath(meant.path, path)) return []
  return listAt(data, ['rules']).flatMap((rule, index) =>
    listAt(rule, ['fields']).flatMap((name, place): Edit[] =>
      name === from ? [{ kind: 'set', path: ['rules', index, 'fields', place], value: to }] : [],
    ),
  )
}

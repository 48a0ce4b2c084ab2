import { useMemo } from '../own-hooks.ts'
import type { Path } from '../../exchange/yaml/edit.ts'
import { useDesk } from './desk-context.ts'
import { type KnownQuestion, questionsInRow } from './known-question.ts'
import { textAt } from './value-at.ts'

/** The questions that a rule at a place can speak of, without the one that it stands at. */
export function useQuestionsAt(path: Path): readonly KnownQuestion[] {
  const { data, questions } = useDesk()
  const isInGroup = path[0] === 'steps' && path[4] === 'fields'
  const group = isInGroup ? textAt(data, [...path.slice(0, 4), 'id']) : undefined
  const own = path[0] === 'steps' ? textAt(data, [...path.slice(0, isInGroup ? 6 : 4), 'id']) : ''
  return useMemo(
    () => questionsInRow(questions, group).filter(({ name }) => name !== own && !name.startsWith(`${own}.`)),
    [questions, group, own],
  )
}

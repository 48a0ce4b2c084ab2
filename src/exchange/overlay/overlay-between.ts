import { applyOverlay } from './apply-overlay.ts'
import { type Data, isData, own } from './own.ts'
import { keyedList } from './internal/keyed-list.ts'
import { keysBetween } from './internal/keys-between.ts'
import { listsBetween } from './internal/lists-between.ts'
import { sameData } from './same-data.ts'
import { stepsBetween } from './internal/steps-between.ts'
import type { Operation } from './operation.ts'
import { mostOperations } from './overlay.ts'

/**
 * The operations that make `after` out of `before`: definitions, or what `expandForm` gives. As few as there can sensibly be:
 * what only moved is moved, a text that changed in one language is set in that language.
 *
 * Applied to `before` they give `after`, whatever the two are. Where names are missing or doubled, a list is set as a whole.
 */
export function overlayBetween(before: unknown, after: unknown): readonly Operation[] {
  if (sameData(before, after)) return []
  if (!isData(before) || !isData(after)) return [{ do: 'set', value: after, was: before }]
  for (const found of [fine(before, after), keysBetween(before, after, {})])
    if (found.length <= mostOperations && isExact(before, found, after)) return found
  return [{ do: 'set', value: after, was: before }]
}

/** Names that stand in for each other can still mislead: nothing is given out that was not tried. */
function isExact(before: Data, operations: readonly Operation[], after: Data): boolean {
  const { data, conflicts } = applyOverlay(before, operations)
  return conflicts.length === 0 && sameData(data, after)
}

function fine(before: Data, after: Data): readonly Operation[] {
  const steps = stepsBetween(own(before, 'steps'), own(after, 'steps'))
  const conditions = conditionsBetween(own(before, 'conditions'), own(after, 'conditions'))
  const rules = rulesBetween(own(before, 'rules'), own(after, 'rules'))
  const done = { ...(steps && { steps }), ...(conditions && { conditions }), ...(rules && { rules }) }
  return [
    ...keysBetween(before, after, {}, Object.keys(done)),
    ...(conditions ?? []),
    ...(steps ?? []),
    ...(rules ?? []),
  ]
}

/** Named conditions, each as a whole; `undefined` where they have to be compared as one. */
function conditionsBetween(before: unknown, after: unknown): readonly Operation[] | undefined {
  const [one, other] = [before ?? {}, after ?? {}]
  if (!isData(one) || !isData(other) || isOtherwiseEmpty(before, after, Object.keys(other).length))
    return undefined
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  if (names.some((name) => name === '' || name.length > 200)) return undefined
  return names.flatMap((condition): Operation[] => {
    const [was, value] = [own(one, condition), own(other, condition)]
    if (sameData(was, value)) return []
    if (value === undefined) return [{ do: 'remove', condition, was }]
    return was === undefined ? [{ do: 'add', condition, value }] : [{ do: 'set', condition, value, was }]
  })
}

function rulesBetween(before: unknown, after: unknown): readonly Operation[] | undefined {
  const [one, other] = [keyedList(before ?? [], 'id'), keyedList(after ?? [], 'id')]
  if (!one || !other || isOtherwiseEmpty(before, after, other.size)) return undefined
  return listsBetween(one, other, { addressOf: (rule) => ({ rule }), itemBetween: keysBetween })
}

/** Whether only one of the two has the key, and adding or removing items does not make it come or go. */
const isOtherwiseEmpty = (before: unknown, after: unknown, count: number): boolean =>
  (after === undefined && before !== undefined) ||
  (before === undefined && after !== undefined && count === 0)

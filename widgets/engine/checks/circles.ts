import { type Clause, type FieldPlace, nameOf, type Outline } from './outline.ts'
import { resolve } from './resolve.ts'

/**
 * Names of what depends on each other in a circle that a clause closes by asking about a place, in the order in which one
 * asks about the next; `undefined` where there is no circle.
 */
export function circleThrough(
  outline: Outline,
  { key }: Clause,
  asked: FieldPlace,
): readonly string[] | undefined {
  const start = key.replace(/\.(?:options\.\d+\.)?[a-z]+$/u, '')
  const cameFrom = new Map<string, string>([[asked.key, start]])
  const waiting = [asked.key]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (next === start) return namesOnTheWay(outline, cameFrom, start)
    for (const key of dependenciesOf(outline, next)) {
      if (cameFrom.has(key) && key !== start) continue
      cameFrom.set(key, next)
      waiting.push(key)
      if (key === start) return namesOnTheWay(outline, cameFrom, start)
    }
  }
  return undefined
}

/** Keys of what decides whether and how a field or step is asked. */
function dependenciesOf(outline: Outline, key: string): string[] {
  const field = outline.fields.find((place) => place.key === key)
  const asked = (outline.clausesAt.get(key) ?? []).flatMap((clause) =>
    clause.mentions.flatMap((mention) => {
      const found = resolve(outline, mention, clause.at)
      if (found.is === 'field') return [found.place.key]
      return found.is === 'fault' && (found.fault.is === 'later' || found.fault.is === 'around')
        ? [found.fault.place.key]
        : []
    }),
  )
  return [...asked, ...(field ? [field.step.key] : []), ...(field?.group ? [field.group.key] : [])]
}

function namesOnTheWay(
  { fields, steps }: Outline,
  cameFrom: ReadonlyMap<string, string>,
  start: string,
): string[] {
  const keys = [start]
  for (let key = cameFrom.get(start); key !== undefined && key !== start; key = cameFrom.get(key))
    keys.unshift(key)
  return [start, ...keys.slice(0, -1)].flatMap((key) => {
    const field = fields.find((place) => place.key === key)
    const step = steps.find((place) => place.key === key)
    if (field) return [nameOf(field)]
    return step ? [`der Schritt „${step.step.title.de}“`] : []
  })
}

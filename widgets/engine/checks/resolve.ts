import { type FieldPlace, hasAnswer, isComposite, type Outline, partsOf, type Position } from './outline.ts'
import { type Mention, TODAY } from './mentions.ts'

/** What a rule may not name, and why. */
export type Fault =
  /** The name is computed. */
  | { readonly is: 'not-fixed' }
  /** Everything at once, where a single answer is meant. */
  | { readonly is: 'empty' }
  /** Elements of a list do not know which day it is. */
  | { readonly is: 'unknown'; readonly name: string; readonly known: readonly FieldPlace[] }
  /** Inside `some`, `all`, `none` and `sum` only the row is seen. */
  | {
      readonly is: 'not-in-row'
      readonly name: string
      readonly list: FieldPlace
      readonly outside: FieldPlace | undefined
    }
  /** Stands at or behind the place that asks. */
  | { readonly is: 'later'; readonly place: FieldPlace }
  | { readonly is: 'in-row'; readonly place: FieldPlace; readonly group: FieldPlace }
  | { readonly is: 'around'; readonly place: FieldPlace }
  | { readonly is: 'no-answer'; readonly place: FieldPlace }
  | { readonly is: 'part'; readonly place: FieldPlace; readonly part: string }
  | { readonly is: 'no-parts'; readonly place: FieldPlace; readonly part: string }
  | { readonly is: 'no-list'; readonly place: FieldPlace }

/** What a mention names. */
export type Resolution =
  | { readonly is: 'today' }
  | {
      readonly is: 'field'
      readonly place: FieldPlace
      /** Part of a composite question or of a file, number of a row. */
      readonly rest: readonly string[]
      /** The lists looked into, outermost first. */
      readonly lists: readonly FieldPlace[]
    }
  | { readonly is: 'fault'; readonly fault: Fault }

const fault = (found: Fault): Resolution => ({ is: 'fault', fault: found })

/** Kinds whose answer is a list. */
const lists = new Set(['group', 'choices', 'file'])
const fileParts = ['id', 'name', 'type', 'size', 'description']

/** Finds what a mention names as the engine would: first in its own row, then around it. */
export function resolve(outline: Outline, { path, within, operator }: Mention, at: Position): Resolution {
  if (path === TODAY) return { is: 'today' }
  const found: FieldPlace[] = []
  for (const list of within) {
    const inList: Resolution = resolvePath(outline, list, at, found.at(-1))
    if (inList.is !== 'field') return inList
    if (inList.rest.length > 0 || !lists.has(inList.place.field.kind))
      return fault({ is: 'no-list', place: inList.place })
    found.push(inList.place)
  }
  if (path === undefined) return fault({ is: 'not-fixed' })
  const resolution = resolvePath(outline, path, at, found.at(-1))
  if (resolution.is !== 'field') return resolution
  const { place, rest } = resolution
  if (needsList.has(operator) && (rest.length > 0 || !lists.has(place.field.kind)))
    return fault({ is: 'no-list', place })
  return { ...resolution, lists: found }
}

const needsList = new Set(['some', 'all', 'none', 'count', 'sum'])

function resolvePath(outline: Outline, path: string, at: Position, list: FieldPlace | undefined): Resolution {
  const [name = '', ...rest] = path.split('.')
  if (list) return inElement(outline, name, rest, list)
  if (path === '') return fault({ is: 'empty' })
  for (let level = at.group, isOuter = false; !isOuter; level = level?.group) {
    isOuter = level === undefined
    const place = level ? level.fields.find(has(name)) : formField(outline, name, at)
    if (!place) continue
    if (isAround(place, at)) return fault({ is: 'around', place })
    if (place.order >= at.order) return fault({ is: 'later', place })
    return inside(place, rest)
  }
  const group = outline.fields.find(({ field, fields }) => field.kind === 'group' && fields.some(has(name)))
  const place = group?.fields.find(has(name))
  if (group && place) return fault({ is: 'in-row', place, group })
  return fault({ is: 'unknown', name, known: visibleAt(outline, at) })
}

const has =
  (name: string) =>
  ({ field }: FieldPlace): boolean =>
    field.id === name

/** Where an id was given twice, the one that comes before counts. */
function formField({ formFields }: Outline, name: string, at: Position): FieldPlace | undefined {
  const places = formFields.get(name) ?? []
  return places.find(({ order }) => order < at.order) ?? places[0]
}

/** A group that the place itself is part of: its rows are not there yet. */
function isAround(place: FieldPlace, { group }: Position): boolean {
  for (let around = group; around; around = around.group) if (around === place) return true
  return false
}

/** In an element there is only the element. */
function inElement(outline: Outline, name: string, rest: string[], list: FieldPlace): Resolution {
  if (list.field.kind !== 'group') {
    const isKnown = list.field.kind === 'file' ? fileParts.includes(name) : name === ''
    return isKnown
      ? { is: 'field', place: list, rest: ['0', ...(name ? [name] : [])], lists: [] }
      : fault({ is: 'no-parts', place: list, part: name })
  }
  if (name === '') return fault({ is: 'empty' })
  const place = list.fields.find(has(name))
  if (place) return inside(place, rest)
  const [outside] = outline.formFields.get(name) ?? []
  return fault({ is: 'not-in-row', name, list, outside })
}

/** Follows the rest of a path into rows, parts and files. */
function inside(place: FieldPlace, rest: readonly string[]): Resolution {
  const { field } = place
  const resolved: Resolution = { is: 'field', place, rest, lists: [] }
  if (!hasAnswer(field)) return fault({ is: 'no-answer', place })
  const [part, ...further] = rest
  if (part === undefined) return resolved
  if (isComposite(field)) {
    const isPart = partsOf(field).some(({ id }) => id === part) && further.length === 0
    return isPart ? resolved : fault({ is: 'part', place, part: rest.join('.') })
  }
  if (!lists.has(field.kind) || !/^\d+$/u.test(part)) {
    const inner = place.fields.find(has(part))
    return inner
      ? fault({ is: 'in-row', place: inner, group: place })
      : fault({ is: 'no-parts', place, part: rest.join('.') })
  }
  const [next, ...last] = further
  if (next === undefined) return resolved
  if (field.kind === 'file')
    return fileParts.includes(next) && last.length === 0
      ? resolved
      : fault({ is: 'no-parts', place, part: next })
  const inner = place.fields.find(has(next))
  if (!inner) return fault({ is: 'part', place, part: next })
  const found = inside(inner, last)
  return found.is === 'field' ? resolved : found
}

/** Fields whose answers a rule can see from there. */
export function visibleAt({ steps }: Outline, at: Position): FieldPlace[] {
  const places = steps.flatMap(({ fields }) => fields)
  for (let level = at.group; level; level = level.group) places.unshift(...level.fields)
  return places.filter(({ order, field }) => order < at.order && hasAnswer(field))
}

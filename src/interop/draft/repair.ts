import * as v from 'valibot'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { describeCondition } from '../../../widgets/engine/describe-condition.ts'
import { findDefinitionProblems } from '../../../widgets/engine/find-definition-problems.ts'
import { explainIssue, issueKey } from '../../model/explain-issue.ts'
import { FormFile } from '../../model/form-file.ts'
import type { Imported } from '../imported.ts'
import type { NoteBook } from './note-book.ts'
import { quoted } from './quoted.ts'
import type { Data } from './write-field.ts'

interface Problem {
  readonly key: string
  readonly reason: string
}

/** Takes out what contradicts itself, each with a note, until the form holds together. */
export function repair(form: Data, notes: NoteBook): Imported {
  const seen = new Set<string>()
  for (;;) {
    const problems = problemsOf(form)
    if (problems.length === 0) return { ok: true, form: unshared(form), notes: notes.all() }
    // Each round takes something out, so that it ends; what cannot be taken out ends it at once.
    let isBetter = false
    for (const problem of problems) {
      const out = takeOut(form, problem, notes, seen)
      isBetter ||= out !== undefined
      // What comes behind in the list has another number now.
      if (out === 'part') break
    }
    const [first] = problems
    if (!isBetter && first) return { ok: false, mistakes: [{ element: first.key, reason: first.reason }] }
  }
}

/** The same text may stand in two places: as two objects, so that YAML writes no anchors. */
const unshared = (form: Data): Data => JSON.parse(JSON.stringify(form)) as Data

function problemsOf(form: Data): readonly Problem[] {
  const read = v.safeParse(FormDefinition, form)
  if (!read.success) return read.issues.map(asProblem)
  const file = v.safeParse(FormFile, form)
  if (!file.success) return file.issues.map(asProblem)
  return findDefinitionProblems(read.output)
}

const asProblem = (issue: v.BaseIssue<unknown>): Problem => ({
  key: issueKey(issue),
  reason: explainIssue(issue),
})

/** What a step or a field cannot be without: with it, the whole of it goes. */
const vital: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'label',
  'title',
  'options',
  'item',
  'text',
  'value',
  'as',
  'fields',
])

/** Deletes the smallest part around a key that can go. @returns whether a key went, a part of a list, or nothing. */
function takeOut(
  form: Data,
  { key, reason }: Problem,
  notes: NoteBook,
  seen: Set<string>,
): 'key' | 'part' | undefined {
  const path = key.split('.')
  const owners: { readonly owner: object; readonly name: string }[] = []
  let owner: unknown = form
  for (const name of path) {
    if (typeof owner !== 'object' || owner === null || !Object.hasOwn(owner, name)) break
    owners.push({ owner, name })
    owner = (owner as Data)[name]
  }
  for (const { owner: holder, name } of owners.toReversed()) {
    const isListed = Array.isArray(holder)
    const isInField = !isListed && ('kind' in holder || 'fields' in holder || 'value' in holder)
    if (isListed ? !isPart(holder, Number(name)) : !isInField || vital.has(name)) continue
    const place = path.slice(0, owners.findIndex((one) => one.owner === holder) + 1).join('.')
    const mark = `${place} ${reason}`
    const removed: unknown = (holder as Data)[name]
    if (!seen.has(mark)) notes.todo(nameOf(owners), describe(form, owners, name, removed, reason))
    seen.add(mark)
    if (isListed) holder.splice(Number(name), 1)
    else if (name === 'required') (holder as Data)[name] = false
    else Reflect.deleteProperty(holder, name)
    return isListed ? 'part' : 'key'
  }
  return undefined
}

/** Only a field, a step or an option can go from a list, and not the last one of it. */
function isPart(list: readonly unknown[], index: number): boolean {
  const part = list[index]
  return list.length > 1 && typeof part === 'object' && part !== null && ('label' in part || 'title' in part)
}

type Owners = readonly { readonly owner: object; readonly name: string }[]

/** The field or step nearest to the mistake. */
function nearest(owners: Owners): {
  readonly id?: unknown
  readonly label?: { readonly de: string }
  readonly title?: { readonly de: string }
} {
  return owners.findLast(({ owner }) => 'id' in owner && ('label' in owner || 'title' in owner))?.owner ?? {}
}

const nameOf = (owners: Owners): string => String(nearest(owners).id ?? '')

const names: Readonly<Record<string, string>> = {
  when: 'Die Bedingung',
  required: 'Die Bedingung, unter der geantwortet werden muss,',
  default: 'Die Vorgabe',
  pattern: 'Das Muster',
}

function describe(form: Data, owners: Owners, name: string, removed: unknown, reason: string): string {
  const { label, title } = nearest(owners)
  const isRule = typeof removed === 'object' && removed !== null && (name === 'when' || name === 'required')
  // Sentences need no more of a definition than steps and fields, which are there.
  const shown = isRule
    ? `„wenn ${describeCondition({ conditions: {}, ...form } as never, removed)}“`
    : quoted(removed)
  return `${names[name] ?? `„${name}“`} ${shown} bei „${(label ?? title)?.de ?? ''}“ ist herausgenommen. ${reason}`
}

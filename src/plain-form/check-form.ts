import type { Answers, FileAnswer } from '../../widgets/contract/answers.ts'
import type { FormDefinition } from '../../widgets/contract/form-definition.ts'
import type { FormRelease } from '../../widgets/contract/release.ts'
import { allKinds } from '../../widgets/engine/all-kinds.ts'
import type { Context } from '../../widgets/engine/context.ts'
import { type Entries, own } from '../../widgets/engine/entries.ts'
import { filesOf, issuesOf } from '../../widgets/engine/validate.ts'
import { answersOf, compileWalk, everyItem, type Item } from '../../widgets/engine/walk.ts'
import { writeComputed } from '../../widgets/engine/write-computed.ts'
import { explain, writeMissing } from './internal/explain.ts'
import { leftOut } from './internal/left-out.ts'
import { whereIs } from './internal/where.ts'
import type { FileNames, Received } from './read-posted.ts'

/** Something to put right. */
export interface Mistake {
  /** Path of the question or group it is about. */
  readonly path: string
  /** Row or question of several parts that it is in: "Kind 2". Empty where it stands by itself. */
  readonly where: string
  /** What is wrong and how to put it right. */
  readonly text: string
}

/** A form that has been checked, by the very rules that the form with JavaScript is checked by. */
export interface Checked {
  /** In the order of the form. None: it may be sent. */
  readonly mistakes: readonly Mistake[]
  /** What is sealed and sent: answers to questions that are asked in this case. */
  readonly answers: Answers
  readonly files: readonly FileAnswer[]
  /** Questions that were answered although they are not asked in this case. */
  readonly leftOut: readonly string[]
  /** Values that follow from answers, written out, by their path. */
  readonly computed: ReadonlyMap<string, string>
}

/**
 * Checks what came in.
 *
 * @param today Day for the person, `YYYY-MM-DD`.
 */
export function checkForm(
  release: FormRelease,
  { entries, missing }: Pick<Received, 'entries' | 'missing'>,
  today: string,
): Checked {
  const { definition, places } = release
  const context: Context = { today, language: 'de', places }
  const steps = compileWalk(definition, allKinds)(entries, context)
  const items = everyItem(steps.flatMap((step) => step.items))
  const byPath = new Map(items.map((item) => [item.path, item]))
  const issues = issuesOf(steps).filter(({ field }) => !missing.has(field))
  const wrong = issues.map((issue) => ({
    path: issue.field,
    where: whereIs(definition, issue.field),
    text: explain(issue, byPath.get(issue.field), entryAt(entries, issue.field), definition),
  }))
  return {
    mistakes: inOrder([...wrong, ...mistakesOfFiles(missing, byPath, definition)], items),
    answers: answersOf(steps),
    files: filesOf(steps),
    leftOut: leftOut(definition, entries, items, today),
    computed: new Map(items.flatMap((item) => writtenValue(item, context))),
  }
}

/** A file that must be chosen again is said to be missing, and nothing else about its question. */
const mistakesOfFiles = (
  missing: FileNames,
  items: ReadonlyMap<string, Item>,
  definition: FormDefinition,
): Mistake[] =>
  [...missing].flatMap(([path, names]) => {
    const item = items.get(path)
    return item
      ? [{ path, where: whereIs(definition, path), text: writeMissing(item.field.label.de, names) }]
      : []
  })

function inOrder(mistakes: readonly Mistake[], items: readonly Item[]): Mistake[] {
  const places = new Map(items.map(({ path }, index) => [path, index]))
  return mistakes.toSorted((one, other) => (places.get(one.path) ?? 0) - (places.get(other.path) ?? 0))
}

const writtenValue = (item: Item, context: Context): [path: string, text: string][] =>
  item.is === 'computed' && item.value !== undefined
    ? [[item.path, writeComputed(item.value, item.field, context)]]
    : []

/** What was entered under a path: `group.0.field`. */
function entryAt(entries: Entries, path: string): unknown {
  let value: unknown = entries
  for (const segment of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = own(value as Record<string, unknown>, segment)
  }
  return value
}

import { gapText } from '../../draft/gap-text.ts'
import { slugOf, unused } from '../../draft/name-id.ts'
import { applyDifference } from '../extension/difference.ts'
import { extensionIn } from '../extension/extension.ts'
import type { Placement, XdfGroup, XdfSchema } from '../message.ts'
import type { DraftedNode } from './drafted.ts'
import { type Drafting, draftParts } from './draft-fields.ts'
import { plainStep } from './plain-rows.ts'
import { takeOwnRules } from './take-own-rules.ts'

type Data = Record<string, unknown>

/** Steps that a form may have. */
const mostSteps = 50

/** A step whose content the author still has to write. */
export const emptyStep = (what: string): Data => ({
  id: 'luecke',
  title: gapText('Wie heißt dieser Schritt?'),
  fields: [{ id: 'luecke', kind: 'info', label: gapText('Überschrift'), text: gapText(what) }],
})

/** Each group at the top is a step, and so are the fields that stand between two groups. */
export function draftSteps({ parts }: XdfSchema, root: DraftedNode, drafting: Drafting): Data[] {
  const taken = new Set<string>()
  const slug = (text: string): string => {
    const id = unused(slugOf(text) || 'schritt', (one) => taken.has(one), '-')
    taken.add(id)
    return id
  }
  const steps = runsOf(parts).flatMap((run): Data[] => {
    const [first] = run
    if (first?.of.type === 'group' && run.length === 1 && isStep(first))
      return stepOf(first, first.of, root, slug, drafting)
    const fields = draftParts(run, { node: root, row: undefined, depth: 0, groups: [] }, drafting)
    const [only] = run
    const title = run.length === 1 && only ? only.of.label : 'Weitere Angaben'
    return fields.length === 0 ? [] : [{ id: slug(title), title: { de: title }, fields }]
  })
  return steps.length <= mostSteps ? steps : merged(steps, drafting)
}

/** A group at the top that is there once, or a screen by our own extension. */
function isStep({ of, max }: Placement): boolean {
  const extension = extensionIn(of.description)
  return extension === undefined || extension === 'broken' ? max === 1 : extension.as === 'step'
}

/** Fields that stand together in a step, so that it does not become too large. */
const mostInRun = 500

/** Groups one by one, fields between them together. */
function runsOf(parts: readonly Placement[]): readonly (readonly Placement[])[] {
  const runs: Placement[][] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (last && last.length < mostInRun && part.of.type === 'field' && last[0]?.of.type === 'field')
      last.push(part)
    else runs.push([part])
  }
  return runs
}

function stepOf(
  placement: Placement,
  of: XdfGroup,
  root: DraftedNode,
  slug: (text: string) => string,
  drafting: Drafting,
): Data[] {
  const { notes } = drafting
  const extension = extensionIn(of.description)
  const node: DraftedNode = { element: of, rules: of.rules, min: placement.min, parent: root, children: [] }
  root.children.push(node)
  if (of.isExclusive)
    notes.todo(
      of.id,
      `In „${of.label}“ wird genau eine der Angaben gemacht. Fragen Sie vorher, welche, und zeigen Sie nur diese.`,
    )
  const plain = plainStep(placement)
  const changed = (
    extension === undefined || extension === 'broken' ? plain : applyDifference(plain, extension.change)
  ) as Data
  const { id, ...rest } = changed
  takeOwnRules(of.rules, rest)
  const own = typeof id === 'string' ? id : slug(of.label)
  const fields = draftParts(of.parts, { node, row: undefined, depth: 0, groups: [] }, drafting)
  if (fields.length > 0) return [{ id: own, ...rest, fields }]
  notes.todo(
    of.id,
    `Die Gruppe „${of.label}“ hat keine Felder. Ergänzen Sie, was gefragt wird, oder löschen Sie den Schritt.`,
  )
  return [
    {
      id: own,
      ...rest,
      fields: [
        {
          id: drafting.ids.give('Lücke', [of.label]),
          kind: 'info',
          label: gapText('Überschrift'),
          text: gapText('Was wird hier gefragt?'),
        },
      ],
    },
  ]
}

/** What comes after the last step that is allowed joins it. */
function merged(steps: readonly Data[], { notes }: Drafting): Data[] {
  notes.changed(
    '',
    `Die Datei hat ${steps.length} Gruppen auf der obersten Ebene, ein Formular höchstens ${mostSteps} Schritte: Die letzten stehen in einem.`,
  )
  const fields = steps.slice(mostSteps - 1).flatMap((step) => step['fields'] as readonly unknown[])
  return [...steps.slice(0, mostSteps - 1), { ...steps[mostSteps - 1], fields }]
}

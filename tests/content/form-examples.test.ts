import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { contentRoot } from '../../src/model/content-root.ts'
import { loadContent } from '../../src/model/load-content.ts'
import type { Answers } from '../../widgets/contract/answers.ts'
import { issueCodes } from '../../widgets/contract/error-codes.ts'
import { allKinds } from '../../widgets/engine/all-kinds.ts'
import { enterAnswers } from '../../widgets/engine/enter-answers.ts'
import { findDefinitionProblems } from '../../widgets/engine/find-definition-problems.ts'
import { issuesOf } from '../../widgets/engine/validate.ts'
import { answersOf, compileWalk } from '../../widgets/engine/walk.ts'

/** `examples.yaml`: answers, and the issues they must have. */
const Examples = v.array(
  v.strictObject({
    name: v.string(),
    answers: v.record(v.string(), v.unknown()),
    issues: v.optional(v.array(v.strictObject({ field: v.string(), code: v.picklist(issueCodes) })), []),
  }),
)

const content = await loadContent(contentRoot())
if (!content.ok) throw new Error('The content does not load.')
const { forms, places } = content.catalogue
const context = {
  today: '2026-11-22',
  language: 'de',
  places: [...places].map(([value, { name }]) => ({ value, label: name })),
} as const

describe.for([...forms])('form %s', async ([id, definition]) => {
  const file = await readFile(`${contentRoot()}/forms/${id}/examples.yaml`, 'utf8')
  const examples = v.parse(Examples, parse(file))
  const walk = compileWalk(definition, allKinds)

  test('has no contradictions', () => {
    expect(findDefinitionProblems(definition)).toEqual([])
  })

  test('has examples that are right and examples that are wrong', () => {
    expect(examples.filter(({ issues }) => issues.length === 0).length).toBeGreaterThanOrEqual(2)
    expect(examples.filter(({ issues }) => issues.length > 0).length).toBeGreaterThanOrEqual(2)
  })

  test.for(examples)('$name', ({ answers, issues }) => {
    const steps = walk(enterAnswers(answers as Answers), context)
    expect(issuesOf(steps).map(({ field, code }) => ({ field, code }))).toEqual(issues)
    if (issues.length === 0) expect(answersOf(steps)).toEqual(answers)
  })
})

import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { answersSchema } from '../../src/interop/json-schema/answers-schema.ts'
import { contentRoot } from '../../src/model/content-root.ts'
import { formRelease } from '../../src/model/form-release.ts'
import { loadContent } from '../../src/model/load-content.ts'
import { html } from '../../src/plain-form/html.ts'
import { paperForm } from '../../src/plain-form/paper/paper-form.ts'
import type { Answers } from '../../widgets/contract/answers.ts'
import { allKinds } from '../../widgets/engine/all-kinds.ts'
import { enterAnswers } from '../../widgets/engine/enter-answers.ts'
import { issuesOf } from '../../widgets/engine/validate.ts'
import { answersOf, compileWalk, everyItem } from '../../widgets/engine/walk.ts'

// Every example of every form, through the engine, the schema for other programs, and the paper. The way over the wire, and
// the intake's own check, is in tests/contract/plain-form.test.ts.

const content = await loadContent(contentRoot())
if (!content.ok) throw new Error('The content does not load.')
const { catalogue } = content
const places = [...catalogue.places].map(([value, { name }]) => ({ value, label: name }))
const about = { date: '22. November 2026', site: catalogue.county.site, sampleNotice: undefined }

test('there are the forms that a county could publish tomorrow', () => {
  expect(catalogue.forms.size).toBeGreaterThanOrEqual(72)
  expect([...catalogue.forms.keys()].filter((id) => !catalogue.county.forms[id])).toEqual([])
  const online = [...catalogue.services.values()].flatMap(({ online }) =>
    online.kind === 'form' ? [online.form] : [],
  )
  expect([...catalogue.forms.keys()].filter((id) => !online.includes(id))).toEqual([])
  expect(
    [...catalogue.forms.values()].filter(({ languages }) => languages.includes('en')).length,
  ).toBeGreaterThanOrEqual(15)
})

describe.for([...catalogue.forms])('form %s', ([id, definition]) => {
  const walk = compileWalk(definition, allKinds)
  const check = new Ajv2020({ validateFormats: false, strict: false }).compile(
    answersSchema(definition, places),
  )
  const paper = paperForm(formRelease(catalogue, definition, true), about).toString()

  test.for(catalogue.examples.get(id) ?? [])('$name', ({ today, answers, issues }) => {
    const steps = walk(enterAnswers(answers as Answers, definition), { today, language: 'de', places })
    expect(issuesOf(steps).map(({ field, code }) => ({ field, code }))).toEqual(issues)
    for (const { field } of everyItem(steps.flatMap(({ items }) => items)))
      expect(paper).toContain(html`${field.label.de}`.toString())
    if (issues.length > 0) return
    expect(answersOf(steps)).toEqual(answers)
    check(answers)
    expect(check.errors ?? []).toEqual([])
  })
})

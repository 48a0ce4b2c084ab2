import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../../widgets/contract/answers.ts'
import { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { allKinds } from '../../../../widgets/engine/all-kinds.ts'
import { enterAnswers } from '../../../../widgets/engine/enter-answers.ts'
import { issuesOf } from '../../../../widgets/engine/validate.ts'
import { answersOf, compileWalk } from '../../../../widgets/engine/walk.ts'
import { Choices } from '../../../../tests/property/generate/choices.ts'
import { someDefinition } from '../../../../tests/property/generate/definition.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import { contentRoot } from '../../../model/content-root.ts'
import { FormExamples } from '../../../model/form-examples.ts'
import { loadContent } from '../../../model/load-content.ts'
import { brokenExamples } from '../broken-examples.ts'
import { examplesFile, generateExamples } from './generate-examples.ts'

const today = '2026-11-22'
const de = (text: string) => ({ de: text })
const content = await loadContent(contentRoot())
const catalogue = (content.ok ? content.catalogue : content.readable) as Catalogue
const places = [...catalogue.places].map(([value, { name }]) => ({ value, label: name }))

/** A form of the fields and nothing else. */
const formOf = (fields: readonly object[], rest: object = {}): FormDefinition =>
  v.parse(FormDefinition, {
    id: 'obst',
    version: '1.0.0',
    title: de('Obst bestellen'),
    summary: de('Hier bestellen Sie Obst.'),
    audience: ['citizen'],
    legalBasis: [{ title: '§ 1', url: 'https://example.org' }],
    privacy: { purpose: de('Lieferung'), legalBasis: de('Art. 6 DSGVO'), storage: de('Ein Jahr') },
    duration: 1,
    trustLevel: 'none',
    next: [],
    provenance: { author: 'x', licence: 'EUPL-1.2' },
    steps: [{ id: 'eins', title: de('Was möchten Sie?'), fields }],
    ...rest,
  })

const yesNo = (id: string, when?: object) => ({ id, kind: 'boolean', label: de(id), ...(when && { when }) })
const isYes = (id: string) => ({ '==': [{ var: id }, true] })

describe.for([...catalogue.forms])('form %s', ([id, definition]) => {
  const generated = generateExamples(definition, places, today)

  test('has examples that the guide is content with', () => {
    const examples = new Map([[id, examplesFile(generated)]])
    expect(brokenExamples({ ...catalogue, forms: new Map([[id, definition]]), examples })).toEqual([])
    expect(v.safeParse(FormExamples, examplesFile(generated)).success).toBe(true)
  })

  test('shows everything that conditions can bring about', () => {
    expect(generated.coverage.missing).toEqual([])
    expect(generated.coverage.isCut).toBe(false)
  })
})

describe('of a form', () => {
  test('every way gets an example of its own', () => {
    const { examples, coverage } = generateExamples(
      formOf([yesNo('a'), yesNo('b', isYes('a')), yesNo('c', isYes('b')), yesNo('d')]),
      places,
      today,
    )
    const asked = new Set(
      examples.filter(({ is }) => is !== 'wrong').map(({ example }) => Object.keys(example.answers).join('')),
    )
    expect([...asked].toSorted()).toEqual(['abcd', 'abd', 'ad'])
    expect(coverage).toMatchObject({ shows: 'every-way', ways: 3, stopped: 0, missing: [] })
  })

  test('too many ways are shown by each condition both ways, and that is said', () => {
    const fields = Array.from({ length: 10 }, (_, index) => [
      yesNo(`frage${index}`),
      { id: `mehr${index}`, kind: 'text', label: de('Mehr'), when: isYes(`frage${index}`) },
    ]).flat()
    const { examples, coverage } = generateExamples(formOf(fields), places, today)
    expect(coverage).toMatchObject({ shows: 'every-condition', missing: [] })
    expect(examples.length).toBeLessThan(30)
  })

  test('what nobody can come to is named', () => {
    const never = { '==': [{ var: 'anzahl' }, 99] }
    const { coverage } = generateExamples(
      formOf([
        { id: 'anzahl', kind: 'integer', label: de('Wie viele?'), min: 1, max: 5 },
        { id: 'warum', kind: 'text', label: de('Warum so viele?'), when: never },
      ]),
      places,
      today,
    )
    expect(coverage.missing).toEqual(['„Warum so viele?“ wird gefragt.'])
  })

  test('answers that a rule ties together fit each other', () => {
    const { examples } = generateExamples(
      formOf(
        [
          { id: 'von', kind: 'date', label: de('Von') },
          { id: 'bis', kind: 'date', label: de('Bis') },
        ],
        {
          rules: [
            {
              id: 'kurz',
              holds: { '<=': [{ days: [{ var: 'von' }, { var: 'bis' }] }, 5] },
              fields: ['von', 'bis'],
              message: de('Höchstens fünf Tage.'),
            },
            {
              id: 'danach',
              holds: { '<': [{ var: 'von' }, { var: 'bis' }] },
              fields: ['von', 'bis'],
              message: de('Bis liegt nach Von.'),
            },
          ],
        },
      ),
      places,
      today,
    )
    expect(examples[0]?.is).toBe('complete')
    expect(examples.some(({ example }) => example.issues.some(({ code }) => code === 'form-rule'))).toBe(true)
  })

  test('that is nothing but one question there are three different wrong answers', () => {
    const { examples } = generateExamples(formOf([yesNo('a')]), places, today)
    expect(examples.filter(({ is }) => is === 'wrong')).toHaveLength(3)
  })

  test('that contradicts itself there are no examples', () => {
    const broken = formOf([{ id: 'a', kind: 'text', label: de('A'), when: 'gibtEsNicht' }])
    expect(generateExamples(broken, places, today).examples).toEqual([])
  })

  test('the same examples come each time', () => {
    const definition = catalogue.forms.get('schulbus-meldung') as FormDefinition
    expect(generateExamples(definition, places, today)).toEqual(generateExamples(definition, places, today))
  })

  test('what takes too long is cut, and that is said', () => {
    const definition = catalogue.forms.get('einbuergerung') as FormDefinition
    const { examples, coverage } = generateExamples(definition, places, today, { tries: 400 })
    expect(coverage.isCut).toBe(true)
    expect(examples.map(({ is }) => is).slice(0, 2)).toEqual(['complete', 'minimal'])
    let asked = 0
    const ended = generateExamples(definition, places, today, { isOver: () => ++asked > 300 })
    expect(ended.coverage.isCut).toBe(true)
  })
})

test('whatever the form, no example is wrong about itself', { timeout: 120_000 }, () => {
  let right = 0
  for (let seed = 1; seed <= 250; seed += 1) {
    const definition = someDefinition(Choices.seeded(seed))
    const { examples } = generateExamples(definition, places, today, { tries: 400 })
    const names = examples.map(({ example }) => example.name)
    expect(new Set(names).size).toBe(names.length)
    for (const { is, example } of examples) {
      const steps = compileWalk(definition, allKinds)(enterAnswers(example.answers as Answers, definition), {
        today: example.today,
        language: 'de',
        places,
      })
      expect(issuesOf(steps).map(({ field, code }) => ({ field, code }))).toEqual(example.issues)
      expect(example.issues.length > 0).toBe(is === 'wrong')
      if (is === 'wrong') continue
      expect(answersOf(steps)).toEqual(example.answers)
      right += 1
    }
  }
  expect(right).toBeGreaterThan(300)
})

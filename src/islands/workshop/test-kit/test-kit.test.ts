import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import { contentRoot } from '../../../model/content-root.ts'
import { FormExamples } from '../../../model/form-examples.ts'
import { loadContent } from '../../../model/load-content.ts'
import { examplesFile, generateExamples } from '../../../rules/forms/examples/generate-examples.ts'
import { readSheets } from '../evaluation/read-sheets.ts'
import { columnsFor, emptySheet } from './sheet-columns.ts'
import { statements, steps } from './statements.ts'
import { chooseExamples, taskOf } from './tasks.ts'
import { writeExamples } from './write-examples.ts'

const content = await loadContent(contentRoot())
const catalogue = (content.ok ? content.catalogue : content.readable) as Catalogue
const places = [...catalogue.places].map(([value, { name }]) => ({ value, label: name }))
const definitionOf = (id: string) => catalogue.forms.get(id) as FormDefinition
const generated = (id: string, today = '2026-11-22') => generateExamples(definitionOf(id), places, today)

describe('tasks', () => {
  test('tell who somebody is and what they know, without consents', () => {
    const { examples } = generated('namensaenderung')
    const [first] = examples.map((example) => taskOf(definitionOf('namensaenderung'), example, { places }))
    expect(first?.story).toMatch(/^Sie heißen \p{L}.+\. Sie sind \d+ Jahre alt\. .*Ihr Anliegen: „/u)
    const values = first?.facts.flatMap(({ items }) => items.map(({ value }) => value)) ?? []
    expect(values.length).toBeGreaterThan(5)
    expect(values).not.toContain('Zugestimmt')
  })

  test('find the name where it is asked in two questions', () => {
    const [first] = generated('ehrenamtskarte').examples
    const { story } = taskOf(definitionOf('ehrenamtskarte'), first as NonNullable<typeof first>, { places })
    expect(story).toContain('Sie heißen Maria Theresia Huber.')
    expect(story).toContain('Sie wohnen in ')
  })

  test('are chosen from the least to the most, and from right examples only', () => {
    const { examples } = generated('schulbus-meldung')
    const names = chooseExamples(examples, 3)
    expect([names.length, names[0], names[2]]).toEqual([3, 'minimal', 'complete'])
    expect(chooseExamples(examples, 1)).toEqual(['minimal'])
    expect(chooseExamples([], 3)).toEqual([])
  })
})

test.for(['schulbus-meldung', 'wohngeld', 'handwerkerparkausweis'])(
  'what is saved of %s reads back as it was',
  (id) => {
    for (const today of ['2026-11-22', '2027-03-01']) {
      const examples = examplesFile(generated(id, today))
      expect(v.parse(FormExamples, parse(writeExamples(examples)))).toEqual(examples)
    }
  },
)

describe('the table', () => {
  test('has a row for each person and columns that the evaluation knows', () => {
    const lines = emptySheet(2, 5).trim().split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines[0]?.replace('\uFEFF', '').split(';')).toEqual(columnsFor(2).map(({ name }) => name))
  })

  test('filled in is read without a problem', () => {
    const cells = columnsFor(1).map(({ name }) =>
      name.endsWith('ergebnis')
        ? 'hilfe'
        : name.endsWith('minuten')
          ? '4,5'
          : name.startsWith('aussage')
            ? '4'
            : '1',
    )
    const text = `${columnsFor(1)
      .map(({ name }) => name)
      .join(';')}\n${cells.join(';')}\n`
    const { sheets, problems } = readSheets('x.csv', new TextEncoder().encode(text))
    expect(problems).toEqual([])
    expect(sheets[0]).toMatchObject({
      agreement: [4, 4, 4, 4, 4],
      tasks: [{ outcome: 'hilfe', minutes: 4.5 }],
    })
  })
})

test('the questionnaire has five statements and five steps', () => {
  expect([statements.length, steps.length]).toEqual([5, 5])
})

import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { blocksByName } from '../../model/block.ts'
import { loadContent } from '../../model/load-content.ts'
import { adviseOn } from '../content-advice.ts'
import { reviewForm } from './review-form.ts'

const content = await loadContent('content')
const readable = content.ok ? content.catalogue : content.readable
const basis = { blocks: blocksByName(readable.blocks), words: readable.words, places: readable.places }
const read = async (file: string): Promise<unknown> => parse(await readFile(`content/forms/${file}`, 'utf8'))

test('says of every form alone what the check of the whole content says', async () => {
  const whole = adviseOn({ ...readable, bodies: content.bodies, today: '2026-11-22' })
  for (const id of readable.forms.keys()) {
    const review = reviewForm(id, await read(`${id}/form.yaml`), basis, await read(`${id}/examples.yaml`))
    const expected = whole.filter(({ file }) => file === `forms/${id}/form.yaml`)
    expect(review.definition).toEqual(readable.forms.get(id))
    expect(review.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(review.findings.map(({ rule, key }) => `${rule ?? ''} ${key}`).toSorted()).toEqual(
      expected.map(({ rule, key }) => `${rule ?? ''} ${key}`).toSorted(),
    )
  }
})

test('names what is missing in a form that is none yet', () => {
  const { definition, findings } = reviewForm('neu', { id: 'neu', title: { de: 'Neu' } }, basis)
  expect(definition).toBeUndefined()
  expect(findings.map(({ key }) => key)).toContain('steps')
  expect(findings.every(({ reason }) => reason.length > 10)).toBe(true)
})

test('names examples that are none', async () => {
  const { findings } = reviewForm('schulbus-meldung', await read('schulbus-meldung/form.yaml'), basis, [])
  expect(findings.map(({ rule, severity }) => `${severity} ${rule ?? ''}`)).toContain('error beispiele')
})

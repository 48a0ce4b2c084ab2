import { expect, test } from 'vitest'
import { type Asked, askedWith, standingWith } from './check-flow.ts'

const yesNo = [
  { value: 'ja', label: 'Ja' },
  { value: 'nein', label: 'Nein' },
]
const check: Asked = {
  questions: [
    { id: 'wohnt', text: 'Wohnen Sie hier?', options: yesNo },
    { id: 'kind', text: 'Haben Sie ein Kind?', options: yesNo },
    { id: 'alter', text: 'Ist es unter 18?', options: yesNo, when: { '==': [{ var: 'kind' }, 'ja'] } },
  ],
  results: [
    {
      id: 'fremd',
      kind: 'unlikely',
      title: 'Nein',
      text: 'Andere.',
      next: [],
      atOnce: true,
      when: { '!=': [{ var: 'wohnt' }, 'ja'] },
    },
    {
      id: 'gut',
      kind: 'likely',
      title: 'Ja',
      text: 'Gut.',
      next: [],
      atOnce: false,
      when: { '==': [{ var: 'alter' }, 'ja'] },
    },
    { id: 'rest', kind: 'maybe', title: 'Fragen', text: 'Fragen Sie.', next: [], atOnce: false },
  ],
}

test('it begins with the first question, and says how many there are at most', () => {
  expect(standingWith(check, {})).toMatchObject({
    kind: 'question',
    question: { id: 'wohnt' },
    number: 1,
    most: 3,
  })
})

test('an answer that decides ends it at once, but what was not asked yet decides nothing', () => {
  expect(standingWith(check, { wohnt: 'nein' })).toMatchObject({ kind: 'result', result: { id: 'fremd' } })
  expect(standingWith(check, {}).kind).toBe('question')
})

test('a question is only asked where it matters', () => {
  expect(askedWith(check, { wohnt: 'ja', kind: 'nein' }).map(({ id }) => id)).toEqual(['wohnt', 'kind'])
  expect(standingWith(check, { wohnt: 'ja', kind: 'nein' })).toMatchObject({ result: { id: 'rest' } })
})

test('the first result that holds is the one', () => {
  expect(standingWith(check, { wohnt: 'ja', kind: 'ja', alter: 'ja' })).toMatchObject({
    result: { id: 'gut' },
  })
})

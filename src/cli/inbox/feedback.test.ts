import { expect, test } from 'vitest'
import type { FeedbackCount } from '../../intake/store.ts'
import { feedbackChart, feedbackEntries } from './feedback.ts'

const counts = (page: string, yes: number, no: number): FeedbackCount[] => [
  { day: '2026-11-22', page, answer: 'yes', count: yes },
  { day: '2026-11-22', page, answer: 'no', count: no },
]

test('adds up the days of a page', () => {
  const days = ['2026-11-20', '2026-11-21'].map((day) => ({ day, page: '/a/', count: 2 }))
  const rows = days.flatMap((row): FeedbackCount[] => [
    { ...row, answer: 'yes' },
    { ...row, answer: 'no', reason: 'not-mine' },
  ])
  const reasons = { unclear: 0, incomplete: 0, wrong: 0, 'not-mine': 4 }
  expect(feedbackEntries(rows)).toEqual([{ page: '/a/', yes: 4, no: 4, reasons }])
})

test('puts a page with forty "no" of a hundred before one with a single "no"', () => {
  const rows = [
    ...counts('/nie/', 100, 0),
    ...counts('/viel-gelesen/', 1000, 50),
    ...counts('/einmal/', 0, 1),
    ...counts('/oft/', 60, 40),
  ]
  const pages = feedbackEntries(rows).map(({ page }) => page)
  expect(pages).toEqual(['/oft/', '/einmal/', '/viel-gelesen/', '/nie/'])
})

test('of pages alike, names the one first that more people called unhelpful', () => {
  const rows = [...counts('/viel-lob/', 9, 0), ...counts('/wenig-lob/', 1, 0)]
  expect(feedbackEntries(rows).map(({ page }) => page)).toEqual(['/wenig-lob/', '/viel-lob/'])
})

test('draws every page on the same scale, and something for every answer', () => {
  const chart = feedbackChart(feedbackEntries([...counts('/a/', 1000, 1), ...counts('/b/', 0, 500)]))
  expect(chart.split('\n').filter((line) => line.startsWith('  '))).toEqual([
    '  Ja       0',
    `  Nein   500  ${'█'.repeat(20)}`,
    `  Ja    1000  ${'█'.repeat(40)}`,
    '  Nein     1  █',
  ])
})

test('lets no page steer the terminal', () => {
  expect(feedbackChart(feedbackEntries(counts('/\u001B[31m/', 1, 0)))).toContain('/\uFFFD[31m/')
})

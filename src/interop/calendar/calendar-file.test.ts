import { expect, test } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const file = calendarFile('Abfuhr in Sonnenau', 'sonnenau', [
  { on: '2027-01-08', title: 'Restmüll', text: 'Tonne bis 6 Uhr; raus, stellen', remind: 1 },
])
const lines = file.split('\r\n')

test('a day is a whole day in the file, wherever the phone is', () => {
  expect(lines).toContain('DTSTART;VALUE=DATE:20270108')
  expect(lines).toContain('SUMMARY:Restmüll')
})

test('text is escaped as RFC 5545 wants it', () => {
  expect(file).toContain('DESCRIPTION:Tonne bis 6 Uhr\\; raus\\, stellen')
})

test('it reminds the day before', () => {
  expect(lines).toContain('TRIGGER:-P1D')
})

test('made twice it is the same file: nothing is doubled in a calendar', () => {
  expect(
    calendarFile('Abfuhr in Sonnenau', 'sonnenau', [
      { on: '2027-01-08', title: 'Restmüll', text: 'Tonne bis 6 Uhr; raus, stellen', remind: 1 },
    ]),
  ).toBe(file)
})

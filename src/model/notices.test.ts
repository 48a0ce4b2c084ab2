import * as v from 'valibot'
import { expect, test } from 'vitest'
import { County, type Notice } from './county.ts'
import { noticesAbout, noticesForAll } from './notices.ts'

const notice = (title: string, about: Partial<Notice> = {}): Notice => ({
  from: '2026-12-24',
  to: '2027-01-06',
  title,
  text: 'Dringendes erledigen Sie bitte vorher.',
  offices: [],
  services: [],
  ...about,
})
const county = {
  notices: [
    notice('Alle'),
    notice('Bauamt', { offices: ['bauamt'] }),
    notice('Wohngeld', { services: ['wohngeld'] }),
    notice('Beides', { offices: ['bauamt'], services: ['wohngeld'] }),
  ],
}
const during = '2026-12-31'
const titles = (notices: readonly Notice[]) => notices.map(({ title }) => title)

test('a notice that names no office and no service is for everybody', () => {
  expect(titles(noticesForAll(county, during))).toEqual(['Alle'])
})

test.for<[about: { office: string; service?: string }, expected: string[]]>([
  [{ office: 'bauamt' }, ['Bauamt', 'Beides']],
  [{ office: 'bauamt', service: 'baugenehmigung' }, ['Bauamt', 'Beides']],
  [{ office: 'wohngeldstelle', service: 'wohngeld' }, ['Wohngeld', 'Beides']],
  [{ office: 'bauamt', service: 'wohngeld' }, ['Bauamt', 'Wohngeld', 'Beides']],
  [{ office: 'wohngeldstelle' }, []],
])('on the page of %o stand %o', ([about, expected]) => {
  expect(titles(noticesAbout(county, during, about))).toEqual(expected)
})

test.for<[day: string, isShown: boolean]>([
  ['2026-12-09', false],
  ['2026-12-10', true],
  ['2026-12-24', true],
  ['2027-01-06', true],
  ['2027-01-07', false],
])('on %s it is shown: %s', ([day, isShown]) => {
  expect(noticesForAll(county, day)).toHaveLength(isShown ? 1 : 0)
  expect(noticesAbout(county, day, { office: 'bauamt' })).toHaveLength(isShown ? 2 : 0)
})

test('a notice that ends before it begins is refused', () => {
  const { issues = [] } = v.safeParse(County, { notices: [notice('Rückwärts', { from: '2027-01-07' })] })
  expect(issues.map(({ message }) => message)).toContain('Der Hinweis endet, bevor er beginnt.')
})

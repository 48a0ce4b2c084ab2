import { expect, test } from 'vitest'
import { matching } from './matching.ts'

const entries = [
  { slug: 'wbs', title: 'Wohnberechtigungsschein', note: 'Wohngeldstelle' },
  { slug: 'wohngeld', title: 'Wohngeld beantragen', note: 'Wohngeldstelle' },
  { slug: 'fuehrerschein', title: 'Führerschein umtauschen', note: 'Führerscheinstelle' },
]

test.for([
  ['', ['wbs', 'wohngeld', 'fuehrerschein']],
  ['wohngeld', ['wohngeld', 'wbs']],
  ['FUEHRERSCHEIN', ['fuehrerschein']],
  ['tausch schein', ['fuehrerschein']],
  ['hund', []],
] as const)('what is typed as "%s" finds %j', ([typed, slugs]) => {
  expect(matching(entries, typed).map(({ slug }) => slug)).toEqual(slugs)
})

import { expect, test } from 'vitest'
import { goodService } from '../../tests/fixtures/service.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { EnglishService } from '../model/english-service.ts'
import { englishDiffers } from './english-differs.ts'

const english: EnglishService = {
  title: 'Register a dog',
  summary: 'Whoever has a dog registers it here. It takes two minutes.',
  requirements: ['You are 18.'],
  documents: ['Identity card', { what: 'Power of attorney', when: 'if somebody else comes' }],
  steps: [{ title: 'Apply' }],
  fees: [
    { what: 'Application', cents: 2500 },
    { what: 'Post', frame: 'law on fees' },
  ],
  deadlines: [{ what: 'Application', text: 'By the end of March.' }],
  synonyms: [],
}
const differences = (changes: Partial<EnglishService>) => {
  const services = new Map([['hund', goodService]])
  const pages = new Map([['hund', { ...english, ...changes }]])
  return englishDiffers({ services, english: pages } as unknown as Catalogue)
}

test('a page that says the same is right', () => {
  expect(differences({})).toEqual([])
})

test.for<[name: string, changes: Partial<EnglishService>, key: string, reason: RegExp]>([
  [
    'another amount',
    {
      fees: [
        { what: 'Application', cents: 2600 },
        { what: 'Post', frame: 'law' },
      ],
    },
    'fees',
    /hier 26,00\s€; je nach Fall, dort 25,00\s€; je nach Fall/u,
  ],
  [
    'amounts in another order',
    {
      fees: [
        { what: 'Post', frame: 'law' },
        { what: 'Application', cents: 2500 },
      ],
    },
    'fees',
    /hier je nach Fall; 25,00\s€, dort 25,00\s€; je nach Fall/u,
  ],
  ['no fees', { fees: undefined as never }, 'fees', /hier keine, dort 25,00/u],
  ['one document less', { documents: ['Identity card'] }, 'documents', /1 Unterlage, in .* 2 Unterlagen/u],
  ['one step more', { steps: [{ title: 'A' }, { title: 'B' }] }, 'steps', /2 Schritte, in .* 1 Schritt\./u],
  ['no deadline', { deadlines: [] }, 'deadlines', /0 Fristen, in .* 1 Frist\./u],
  ['another condition', { requirements: [] }, 'requirements', /0 Voraussetzungen, in .* 1 Voraussetzung\./u],
])('%s is an error that names both files', ([, changes, key, reason]) => {
  const found = differences(changes)
  expect(found).toEqual([
    { file: 'services/en/hund.mdx', key, reason: expect.stringMatching(reason) as string },
  ])
  expect(found[0]?.reason).toContain('services/hund.mdx')
})

import * as v from 'valibot'
import { expect, test } from 'vitest'
import { testCounty } from '../../../tests/contract/county.ts'
import { temporaryFolder } from '../../../tests/contract/temporary-folder.ts'
import { musterland } from '../../../tests/fixtures/musterland.ts'
import { FormRelease } from '../../../widgets/contract/release.ts'
import { publicPart } from '../../../widgets/seal/keys.ts'
import { readRelease } from '../../../widgets/seal/release.ts'
import { publishForms } from './publish-forms.ts'
import { archivedRelease, archiveReleases } from './release-archive.ts'

const catalogue = await musterland()
const county = await testCounty()
const keys = { signer: county.root, development: true }
const { files, releases } = await publishForms(catalogue, keys, 'the key set')

const indexOf = (text: string | undefined) =>
  (JSON.parse(text ?? '') as { forms: { id: string; hash: string }[] }).forms

test('publishes the key set, the index and every bound form', () => {
  expect([...files.keys()]).toEqual([
    'schluessel/keyset.jws',
    'formulare/muster-antrag/definition.json',
    'formulare/muster-antrag/antworten.schema.json',
    'schemata/form.schema.json',
    'formulare/index.json',
  ])
  expect(files.get('schluessel/keyset.jws')).toBe('the key set')
})

test('signs a form with all its bindings, and lists it by its hash', async () => {
  const json = files.get('formulare/muster-antrag/definition.json') ?? ''
  const { release, hash } = await readRelease(json, publicPart(county.root.jwk))
  expect(v.is(FormRelease, release)).toBe(true)
  expect(release).toMatchObject({
    county: 'Landkreis Musterland',
    authority: 'Landratsamt Musterland',
    office: { id: 'musteramt', phone: '089 99998-510', address: ['Musterstraße 1', '86998 Musterstadt'] },
    backend: { kind: 'intake', url: '/api/v1/' },
    servicePage: '/leistungen/muster-beantragen/',
    privacyPage: '/datenschutz/',
    development: true,
  })
  expect(indexOf(files.get('formulare/index.json'))).toEqual([
    {
      id: 'muster-antrag',
      version: '1.2.0',
      title: { de: 'Muster beantragen' },
      hash,
      state: 'open',
      schema: '/formulare/muster-antrag/antworten.schema.json',
    },
  ])
})

test('lists municipalities in German order', () => {
  const [release] = releases.values()
  expect(release?.places.map(({ label }) => label)).toEqual(['Ährenbach', 'Musterstadt'])
})

test('gives the same content the same hash, however often it is signed', async () => {
  const again = await publishForms(catalogue, keys, 'the key set')
  expect(again.files.get('formulare/index.json')).toBe(files.get('formulare/index.json'))
  const operation = await publishForms(catalogue, { ...keys, development: false }, 'the key set')
  expect(operation.files.get('formulare/index.json')).not.toBe(files.get('formulare/index.json'))
})

test.for<[time: 'now' | 'good', state: string]>([
  ['now', 'suspended'],
  ['good', 'withdrawn'],
])('lists a form that is not taken with the county’s own words: %s is %s', async ([time, state]) => {
  const [[id, binding] = ['', undefined]] = Object.entries(catalogue.county.forms)
  if (!binding) throw new Error('Musterland has bound no form.')
  const message = { de: 'Der Topf ist leer.' }
  const forms = { [id]: { ...binding, closed: { for: time, message } } }
  const closed = { ...catalogue, county: { ...catalogue.county, forms } }
  const publication = await publishForms(closed, keys, 'the key set')
  expect(indexOf(publication.files.get('formulare/index.json'))).toMatchObject([{ id, state, message }])
})

test('publishes no form that is bound to no office', async () => {
  const unbound = { ...catalogue, county: { ...catalogue.county, forms: {} } }
  const publication = await publishForms(unbound, keys, 'the key set')
  expect([...publication.files.keys()]).toEqual([
    'schluessel/keyset.jws',
    'schemata/form.schema.json',
    'formulare/index.json',
  ])
})

test('keeps every release for whoever reads the applications', async () => {
  const dataDir = await temporaryFolder()
  await archiveReleases(dataDir, releases)
  for (const [hash, release] of releases) expect(await archivedRelease(dataDir, hash)).toEqual(release)
  expect(await archivedRelease(dataDir, 'A'.repeat(43))).toBeUndefined()
})

import { describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { FormDefinition } from '../../contract/form-definition.ts'
import type { FormRelease } from '../../contract/release.ts'
import { attempt } from '../attempt.ts'
import { handIn } from '../hand-in.ts'
import { chooseBackend } from '../choose-backend.ts'
import { standingOf } from '../index.ts'
import { loadRelease, type LoadedRelease } from '../load-release.ts'
import { parcelOf } from '../parcel.ts'
import { readTrialRequest } from './read-trial-request.ts'
import { TrialCounty } from './trial-county.ts'

const site = 'https://landkreis.example/'

const definition = v.parse(FormDefinition, {
  id: 'probe',
  version: '0.1.0',
  title: { de: 'Probe' },
  summary: { de: 'Ein Formular zur Probe.' },
  audience: ['citizen'],
  legalBasis: [{ title: 'Art. 1', url: 'https://www.gesetze-bayern.de/' }],
  privacy: { purpose: { de: 'Probe' }, legalBasis: { de: 'Probe' }, storage: { de: 'Probe' } },
  duration: 1,
  trustLevel: 'none',
  steps: [
    { id: 'eins', title: { de: 'Eins' }, fields: [{ id: 'wort', kind: 'text', label: { de: 'Wort' } }] },
  ],
  next: [],
  provenance: { author: 'Probe', licence: 'EUPL-1.2' },
})

/** A release that a page around the frame sends, with bindings of its own. */
const release = {
  v: 1,
  definition,
  county: 'Landkreis Muster',
  authority: 'Landratsamt Muster',
  office: { id: 'amt', name: 'Musteramt', phone: '089 99998-100', email: 'amt@example.org', address: [] },
  places: [],
  privacyPage: '/datenschutz/',
}
const message = { amtTrial: 1, release, language: 'de' }

const readRelease = (value: unknown): FormRelease => {
  const trial = readTrialRequest(value)
  if (typeof trial !== 'object') throw new Error(String(trial))
  return trial.release
}

async function load(county: TrialCounty): Promise<LoadedRelease> {
  const outcome = await loadRelease({ county: site, form: 'probe', trust: county.trust }, county.fetch)
  if (!outcome.ok) throw new Error(outcome.detail)
  return outcome.loaded
}

describe('a county for a trial', () => {
  test('publishes a form so that it is believed, and lists it as open', async () => {
    const county = await TrialCounty.open(site)
    await county.publish(readRelease(message))
    const loaded = await load(county)
    expect(loaded.release.definition).toEqual(definition)
    const index = await county.fetch(`${site}formulare/index.json`)
    expect(await standingOf('probe', index)).toMatchObject({ state: 'open' })
  })

  test('takes an application and answers with a receipt whose signature holds', async () => {
    const county = await TrialCounty.open(site)
    await county.publish(readRelease(message))
    const loaded = await load(county)
    const backend = await chooseBackend(loaded.release, site, undefined, site)
    const { application, blobs } = await handIn(
      {
        loaded,
        backend,
        answers: { wort: 'Hallo' },
        files: [
          {
            id: crypto.randomUUID(),
            name: 'bild.png',
            type: 'image/png',
            size: 3,
            bytes: new Uint8Array([1, 2, 3]),
          },
        ],
        language: 'de',
        draft: undefined,
        replaces: undefined,
        isShared: false,
      },
      { keeps: 'nothing' },
    )
    const parcel = await parcelOf(application, blobs, undefined)
    const surroundings = { fetch: county.fetch, now: () => Date.now(), random: () => 0 }
    const verdict = await attempt(application, parcel, loaded.keyset, surroundings)
    expect(verdict).toMatchObject({
      kind: 'delivered',
      receipt: { receipt: { form: 'probe', ver: '0.1.0', office: 'amt', seq: 1 } },
    })
  })

  test('publishes the next wording in the place of the one before', async () => {
    const county = await TrialCounty.open(site)
    await county.publish(readRelease(message))
    const next = { ...release, definition: { ...definition, version: '0.2.0' } }
    await county.publish(readRelease({ ...message, release: next }))
    expect((await load(county)).release.definition.version).toBe('0.2.0')
  })

  test.for([
    'https://anderswo.example/',
    'https://landkreis.example.anderswo.example/',
    'https://landkreis.example@anderswo.example/',
    '//anderswo.example/api/v1/pow',
    'data:text/plain,x',
  ])('asks nobody else: %s', async (address) => {
    const county = await TrialCounty.open(site)
    await expect(county.fetch(address)).rejects.toThrow(TypeError)
  })

  test.for(['formulare/anderes/definition.json', 'daten/leistungen.json', 'formulare/..%2f/definition.json'])(
    'has nothing else: %s',
    async (path) => {
      const county = await TrialCounty.open(site)
      expect((await county.fetch(site + path)).status).toBe(404)
    },
  )
})

describe('a request for a trial', () => {
  test('is read with the trial’s own bindings, whatever it says', () => {
    const bound = {
      ...release,
      backend: { kind: 'json', url: 'https://anderswo.example/' },
      backends: { andere: { kind: 'file' } },
      closed: { for: 'good', message: { de: 'Zu.' } },
      origins: ['https://gemeinde.example'],
      development: false,
    }
    expect(readRelease({ ...message, release: bound })).toEqual({
      ...release,
      backend: { kind: 'intake', url: '/api/v1/' },
      development: true,
    })
  })

  test.for([
    undefined,
    null,
    'amtTrial',
    {},
    { amtTrial: 'ask' },
    { ...message, amtTrial: 2 },
    { ...message, language: 'fr' },
    { ...message, today: '2026-02-30' },
    { ...message, step: 7 },
  ])('is none: %j', (value) => {
    expect(readTrialRequest(value)).toBeUndefined()
  })

  test.for<[what: string, definition: object, place: string]>([
    ['a definition without steps', { steps: [] }, 'definition.steps'],
    ['a kind that there is not', { steps: [{ ...definition.steps[0], fields: [{ kind: 'x' }] }] }, 'kind'],
    ['a key that nobody knows', { mehr: 1 }, 'definition.mehr'],
  ])('names the place of what is wrong: %s', ([, change, place]) => {
    const wrong = { ...release, definition: { ...definition, ...change } }
    expect(readTrialRequest({ ...message, release: wrong })).toContain(place)
  })

  test('leaves prototypes alone', () => {
    const answers: unknown = JSON.parse('{"__proto__": {"polluted": true}, "constructor": "x"}')
    readTrialRequest({ ...message, answers })
    readTrialRequest(
      JSON.parse(`{"amtTrial": 1, "language": "de", "release": {"__proto__": {"polluted": 1}}}`),
    )
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test('does not run out of room in what is too deep', () => {
    const deep: unknown = JSON.parse(`${'{"!":'.repeat(20_000)}true${'}'.repeat(20_000)}`)
    const wrong = { ...release, definition: { ...definition, conditions: { tief: deep } } }
    expect(typeof readTrialRequest({ ...message, release: wrong })).toBe('string')
  })
})

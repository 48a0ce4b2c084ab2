import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentRoot } from '../../../src/model/content-root.ts'
import { checkContent } from '../../../src/rules/check-content.ts'
import { fingerprint } from '../../../widgets/seal/fingerprint.ts'
import { readKeyset } from '../../../widgets/seal/keyset.ts'
import { musterlandRoot } from '../../fixtures/musterland.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { CountyMachine, snapshot } from './county-machine.ts'
import { editCounty, editFile, emptyCounty } from './empty-county.ts'

// Two counties with folders, keys, ports and processes of their own. The tests are one story, in this order.

let giver: CountyMachine
let taker: CountyMachine
const form = 'forms/schulbus-meldung/form.yaml'

beforeAll(async () => {
  const theirs = await temporaryFolder()
  await cp(musterlandRoot, theirs, { recursive: true })
  for (const part of ['forms/_blocks', 'forms/schulbus-meldung'])
    await cp(join(contentRoot(), part), join(theirs, part), {
      recursive: true,
      filter: (path) => !path.endsWith('published.json'),
    })
  // The giver's examples name places of its own.
  const examples = join(theirs, 'forms/schulbus-meldung/examples.yaml')
  await editFile(examples, /gemeinde: (?!atlantis).+/gu, 'gemeinde: zaehrenbach')
  giver = await CountyMachine.of(theirs)
  const ours = await emptyCounty()
  await editCounty(ours, (county) => {
    county.setIn(['id'], 'nachbarland')
    county.setIn(['name'], 'Landkreis Nachbarland')
  })
  taker = await CountyMachine.of(ours)
  await Promise.all([giver.serve(), taker.serve()])
}, 120_000)

afterAll(() => {
  giver.stop()
  taker.stop()
})

/** Milliseconds for a test that starts a dozen processes. */
const long = 120_000

const definitionHere = async () => {
  const content = await checkContent(taker.content)
  if (!content.ok) throw new Error(JSON.stringify(content.problems))
  const definition = content.catalogue.forms.get('schulbus-meldung')
  if (!definition) throw new Error('The form is not there.')
  return definition
}
const fieldHere = async (id: string) =>
  (await definitionHere()).steps.flatMap(({ fields }) => fields).find((field) => field.id === id)

test(
  'the giver records a version, and the taker takes the giver up only with the words from the phone',
  async () => {
    expect(await giver.forms('publish', 'schulbus-meldung', '--no-screenshots')).toMatchObject({ code: 0 })
    const before = await snapshot(taker.content)
    const wrong = await taker.forms('search', '--add', giver.url, '--words', 'Apfelturm Silberbach')
    expect(wrong).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Die Wörter stimmen nicht überein') as string,
    })
    const unasked = await taker.forms('search', '--add', giver.url)
    expect(unasked).toMatchObject({ code: 1, stderr: expect.stringContaining('--words') as string })
    expect(await snapshot(taker.content)).toEqual(before)

    const jws = await (await fetch(`${giver.url}schluessel/keyset.jws`)).text()
    const words = fingerprint((await readKeyset(jws)).root).join(' ')
    expect(await taker.forms('search', '--add', giver.url, '--words', words)).toMatchObject({ code: 0 })
    const found = await taker.forms('search', 'Schulbus', '--json')
    expect(JSON.parse(found.stdout)).toMatchObject({
      forms: [{ source: 'musterland', id: 'schulbus-meldung', version: '1.0.0' }],
      closed: [],
    })
    const shown = await taker.forms('show', 'schulbus-meldung')
    expect(shown.stdout).toContain('Art der Störung')
  },
  long,
)

test(
  'what was adopted is the giver’s text to the byte, and the check names every binding until it is there',
  async () => {
    const adopted = await taker.forms('adopt', 'schulbus-meldung')
    expect(adopted).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('forms.schulbus-meldung.office') as string,
    })
    expect(await taker.read(form)).toBe(await giver.read(form))
    expect(await taker.forms('adopt', 'schulbus-meldung')).toMatchObject({ code: 1 })

    const check = await taker.run('check')
    expect(check.code).toBe(1)
    expect(check.stdout).toMatch(/county\.yaml → forms\.schulbus-meldung\.office: .+\[bindung-fehlt\]/u)
    expect(check.stdout).toMatch(/county\.yaml → forms\.schulbus-meldung\.backend: /u)
    await editCounty(taker.content, (county) => {
      county.setIn(['forms', 'schulbus-meldung'], {
        office: 'musteramt',
        backend: 'intake',
        withoutServicePage: true,
      })
    })
    expect(await taker.run('check')).toMatchObject({ code: 0 })
    expect(await fetch(`${taker.url}austausch/index.json`).then((response) => response.json())).toMatchObject(
      {
        forms: [],
        adopted: [{ id: 'schulbus-meldung', adoptedFrom: { url: giver.url } }],
      },
    )
  },
  long,
)

const own = { title: 'Ärger mit dem Schulbus melden', hint: 'Sie steht vorne am Bus.', step: 'Was war los?' }

test(
  'three texts and one field that the taker edits become changes of its own',
  async () => {
    const path = join(taker.content, form)
    await editFile(path, 'Verspätung oder Ausfall eines Schulbusses melden', own.title)
    await editFile(path, /Wenn Sie sie kennen\. Die Nummer steht.+/u, own.hint)
    await editFile(path, 'de: Was ist passiert?', `de: ${own.step}`)
    await editFile(path, 'maxLength: 100', 'maxLength: 150')
    const check = await taker.run('check')
    expect(check).toMatchObject({ code: 1, stdout: expect.stringContaining('--absorb') as string })
    expect(await taker.forms('update', 'schulbus-meldung')).toMatchObject({ code: 1 })

    expect(await taker.forms('update', 'schulbus-meldung', '--absorb')).toMatchObject({ code: 0 })
    expect(await taker.read(form)).toBe(await giver.read(form))
    expect(await taker.run('check')).toMatchObject({ code: 0 })
    await expectOwn()
  },
  long,
)

async function expectOwn(): Promise<void> {
  const { title, steps } = await definitionHere()
  expect(title.de).toBe(own.title)
  expect(steps[0]?.title.de).toBe(own.step)
  expect(await fieldHere('linie')).toMatchObject({ hint: { de: own.hint } })
  expect(await fieldHere('haltestelle')).toMatchObject({ maxLength: 150 })
}

test(
  'the giver cannot publish a change under an old version, and the taker gets the minor one with its own changes kept',
  async () => {
    const path = join(giver.content, form)
    await editFile(
      path,
      '          - value: ausfall\n',
      '          - value: zu-frueh\n            label:\n              de: Der Bus kam zu früh\n              en: The bus was early\n          - value: ausfall\n',
    )
    await editFile(path, 'de: Per E-Mail\n', 'de: Mit einer E-Mail\n')
    const refused = await giver.forms('publish', 'schulbus-meldung', '--no-screenshots')
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('version: 1.1.0') as string })
    // Until then others get what was recorded.
    expect((await taker.forms('outdated')).stdout).toContain('auf dem neuesten Stand')
    const bumped = await giver.forms(
      'publish',
      'schulbus-meldung',
      '--bump',
      '--no-screenshots',
      '--note',
      'Zu früh',
    )
    expect(bumped).toMatchObject({ code: 0 })

    const outdated = await taker.forms('outdated')
    expect(outdated.stdout).toContain('schulbus-meldung: 1.0.0 → 1.1.0')
    expect(outdated.stdout).toContain('Der Bus kam zu früh')
    expect(await taker.forms('update', '--all')).toMatchObject({ code: 0 })
    expect(await taker.read(form)).toBe(await giver.read(form))
    expect(await taker.run('check')).toMatchObject({ code: 0 })
    await expectOwn()
    expect(JSON.stringify(await fieldHere('art'))).toContain('Der Bus kam zu früh')
  },
  long,
)

test(
  'a major version that touches the same text waits for a decision, and nothing is written before',
  async () => {
    const path = join(giver.content, form)
    await editFile(
      path,
      'Verspätung oder Ausfall eines Schulbusses melden',
      'Probleme mit dem Schulbus melden',
    )
    await editFile(path, /^ {6}- id: bemerkung\n(?: {8}.*\n)+/mu, '')
    await editFile(join(giver.content, 'forms/schulbus-meldung/examples.yaml'), /^ {4}bemerkung: .*\n/gmu, '')
    expect((await giver.forms('publish', 'schulbus-meldung', '--no-screenshots')).stdout).toContain(
      'version: 2.0.0',
    )
    expect(await giver.forms('publish', 'schulbus-meldung', '--bump', '--no-screenshots')).toMatchObject({
      code: 0,
    })

    const before = await snapshot(taker.content)
    const waiting = await taker.forms('update', 'schulbus-meldung')
    expect(waiting.code).toBe(1)
    expect(waiting.stdout).toContain('1.1.0 → 2.0.0')
    expect(waiting.stdout).toMatch(/1\. .*Probleme mit dem Schulbus melden/u)
    expect(await snapshot(taker.content)).toEqual(before)

    expect(await taker.forms('update', 'schulbus-meldung', '--mine', '1')).toMatchObject({ code: 0 })
    expect(await taker.run('check')).toMatchObject({ code: 0 })
    await expectOwn()
    expect(await fieldHere('bemerkung')).toBeUndefined()
    expect((await definitionHere()).version).toBe('2.0.0')
  },
  long,
)

test('nothing is doubled: one folder a form, one file a block, one entry in the lock', async () => {
  expect((await readdir(join(taker.content, 'forms'))).toSorted()).toEqual([
    '_adopted',
    '_lock.yaml',
    'schulbus-meldung',
  ])
  expect((await readdir(join(taker.content, 'forms/schulbus-meldung'))).toSorted()).toEqual([
    'examples.yaml',
    'form.yaml',
    'overlay.yaml',
  ])
  expect(await readdir(join(taker.content, 'forms/_adopted'))).toHaveLength(1)
})

test(
  'the taker offers what it changed as its own, with everyone’s names, and the older versions stay to be had',
  async () => {
    const index = await fetch(`${taker.url}austausch/index.json`).then((response) => response.json())
    expect(index).toMatchObject({
      adopted: [],
      forms: [
        {
          id: 'schulbus-meldung',
          title: { de: own.title },
          provenance: [
            { author: 'Amtswerk', county: 'Landkreis Musterland', url: giver.url },
            { author: 'Landratsamt Musterland', county: 'Landkreis Nachbarland' },
          ],
        },
      ],
    })
    for (const version of ['1.0.0', '1.1.0', '2.0.0'])
      expect((await fetch(`${giver.url}austausch/schulbus-meldung/${version}.json`)).status).toBe(200)
  },
  long,
)

import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { adoptForm } from '../../../src/cli/forms/exchange/adopt-form.ts'
import { findOffer } from '../../../src/cli/forms/exchange/find-offer.ts'
import { readLocalForm } from '../../../src/cli/forms/exchange/local-form.ts'
import { openExchange } from '../../../src/cli/forms/exchange/open-exchange.ts'
import { openOne } from '../../../src/cli/forms/exchange/open-sources.ts'
import { raiseVersion } from '../../../src/cli/forms/exchange/raise-version.ts'
import { type Updated, updateForm } from '../../../src/cli/forms/exchange/update-form.ts'
import { publishExchange } from '../../../src/cli/publish/publish-exchange.ts'
import type { Operation } from '../../../src/exchange/overlay/operation.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import { ContentError } from '../../../src/model/content-problem.ts'
import { contentRoot } from '../../../src/model/content-root.ts'
import { loadContent } from '../../../src/model/load-content.ts'
import { signKeyset } from '../../../widgets/seal/keyset.ts'
import { musterlandRoot } from '../../fixtures/musterland.ts'
import { now, testCounty } from '../county.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { editCounty, editFile, emptyCounty } from './empty-county.ts'
import { smallSite } from './small-site.ts'

const giver = await testCounty()
const site = await smallSite()
const id = 'schulbus-meldung'
const block = 'forms/_blocks/datenschutz-meldung.yaml'
let theirs = ''
let root = ''
let data = ''

const catalogueOf = async (folder: string): Promise<Catalogue> => {
  const content = await loadContent(folder)
  if (!content.ok) throw new ContentError(content.problems)
  return content.catalogue
}
async function publish(): Promise<void> {
  const { files } = await publishExchange(await catalogueOf(theirs), giver.root, {
    root: theirs,
    dataDir: data,
  })
  site.files.clear()
  for (const [path, text] of files) site.files.set(path, text)
  site.files.set('schluessel/keyset.jws', await signKeyset(giver.keyset, giver.root))
}
const editTheirs = (was: string | RegExp, then: string, file = `forms/${id}/form.yaml`) =>
  editFile(join(theirs, file), was, then)

async function opened() {
  const exchange = await openExchange(root, now)
  const [source] = exchange.county.exchange.sources
  if (!source) throw new Error('There is no source.')
  return { exchange, source: await openOne(exchange, source) }
}
async function adopt() {
  const { exchange, source } = await opened()
  return (await adoptForm(exchange, findOffer({ open: [source], closed: [] }, id))).adopted
}
async function update(all?: 'mine' | 'theirs'): Promise<Updated> {
  const { exchange, source } = await opened()
  const local = await readLocalForm(exchange, id)
  const result = await updateForm(exchange, source, local, { all, mine: [], theirs: [] })
  if (!result.ok) throw new Error(result.reason)
  return result.value.updated
}
/** Changes an adopted form here. */
async function change(...operations: Operation[]): Promise<void> {
  const { exchange } = await opened()
  const { version, content } = (await readLocalForm(exchange, id)).locked
  const overlay = { base: { version, sha256: content }, operations }
  await writeFile(join(root, `forms/${id}/overlay.yaml`), stringify(overlay))
}
const title = (value: string): Operation => ({
  do: 'set',
  key: 'title.de',
  value,
  was: 'Verspätung oder Ausfall eines Schulbusses melden',
})
const formHere = async () => (await catalogueOf(root)).forms.get(id)

beforeEach(async () => {
  theirs = await temporaryFolder()
  data = await temporaryFolder()
  await cp(musterlandRoot, theirs, { recursive: true })
  for (const part of [block, `forms/${id}`])
    await cp(join(contentRoot(), part), join(theirs, part), {
      recursive: true,
      filter: (path) => !path.endsWith('published.json'),
    })
  root = await emptyCounty()
  await editCounty(root, (county) => {
    county.setIn(['exchange'], { sources: [{ id: 'musterland', url: site.url, root: giver.root.kid }] })
  })
  await publish()
})

describe('building blocks', () => {
  const store = () => readdir(join(root, 'forms/_adopted')).catch((): string[] => [])

  test('are not doubled where the county has the same', async () => {
    await cp(join(contentRoot(), block), join(root, block), { recursive: true })
    expect((await adopt()).blocks).toEqual({ known: 1, brought: 0 })
    expect(await store()).toEqual([])
    expect(await formHere()).toMatchObject({ id, version: '1.0.0' })
  })

  test('of another content stand beside the county’s own of the same name, and each form has its own', async () => {
    await cp(join(contentRoot(), block), join(root, block), { recursive: true })
    await editFile(join(root, block), /^version: .+$/mu, 'version: 1.0.9')
    expect((await adopt()).blocks).toEqual({ known: 0, brought: 1 })
    const { provenance } = (await formHere()) ?? {}
    expect(provenance?.blocks).toMatchObject([{ id: 'datenschutz-meldung', version: '1.0.0' }])
  })

  test('that are changed here after a form was adopted come back with update', async () => {
    await cp(join(contentRoot(), block), join(root, block), { recursive: true })
    await adopt()
    await editFile(join(root, block), /^version: .+$/mu, 'version: 1.0.9')
    const broken = await loadContent(root)
    expect(broken.ok ? [] : broken.problems).toContainEqual(
      expect.objectContaining({ file: 'forms/_lock.yaml', suggestion: `npm run forms -- update ${id}` }),
    )
    expect(await update()).toEqual({ outcome: 'current', version: '1.0.0', repaired: 1 })
    expect(await formHere()).toMatchObject({ version: '1.0.0' })
  })

  test('that nobody needs any more are taken away', async () => {
    await adopt()
    const before = await store()
    await editTheirs(/^version: .+$/mu, 'version: 1.1.0', block)
    await editTheirs('version: 1.0.0', 'version: 1.0.1')
    await publish()
    expect(await update()).toMatchObject({ outcome: 'updated' })
    const after = await store()
    expect(after).toHaveLength(1)
    expect(after).not.toEqual(before)
  })

  test('that somebody has edited in the store are named', async () => {
    await adopt()
    const [file = ''] = await store()
    await editFile(join(root, 'forms/_adopted', file), /^version: .+$/mu, 'version: 9.0.0')
    const content = await loadContent(root)
    expect(content.ok ? [] : content.problems).toContainEqual(
      expect.objectContaining({ file: `forms/_adopted/${file}` }),
    )
  })
})

describe('what the county changed', () => {
  test('stays where upstream changes something else', async () => {
    await adopt()
    await change(title('Ärger'))
    await editTheirs('version: 1.0.0', 'version: 1.0.1')
    await editTheirs('de: Per E-Mail', 'de: Mit einer E-Mail')
    await publish()
    expect(await update()).toMatchObject({
      outcome: 'updated',
      kept: 1,
      decided: [],
      news: { bump: 'patch' },
    })
    expect(await formHere()).toMatchObject({ title: { de: 'Ärger' }, version: '1.0.1' })
  })

  test.for<[keep: 'mine' | 'theirs', expected: string, overlay: boolean]>([
    ['mine', 'Ärger', true],
    ['theirs', 'Busse', false],
  ])('is decided on where upstream changes the same: %s', async ([keep, expected, overlay]) => {
    await adopt()
    await change(title('Ärger'))
    await editTheirs('version: 1.0.0', 'version: 1.0.1')
    await editTheirs('Verspätung oder Ausfall eines Schulbusses melden', 'Busse')
    await publish()
    expect(await update()).toMatchObject({ outcome: 'conflicts', open: [1] })
    expect(await formHere()).toMatchObject({ title: { de: 'Ärger' }, version: '1.0.0' })
    expect(await update(keep)).toMatchObject({ outcome: 'updated', decided: [{ kind: 'changed' }] })
    expect(await formHere()).toMatchObject({ title: { de: expected }, version: '1.0.1' })
    expect((await readdir(join(root, 'forms', id))).includes('overlay.yaml')).toBe(overlay)
  })

  test('is named as a mistake with its file where it makes no form', async () => {
    await adopt()
    await change({ do: 'set', key: 'duration', value: 'lange', was: 2 })
    const content = await loadContent(root)
    expect(content.ok ? [] : content.problems).toMatchObject([
      { file: `forms/${id}/overlay.yaml`, key: 'duration' },
    ])
  })

  test('belongs to one version: with another it is not put on', async () => {
    await adopt()
    await change(title('Ärger'))
    await editFile(join(root, `forms/${id}/overlay.yaml`), 'version: 1.0.0', 'version: 0.9.0')
    const content = await loadContent(root)
    expect(content.ok ? [] : content.problems).toMatchObject([
      { file: `forms/${id}/overlay.yaml`, key: 'base' },
    ])
  })

  test('in the examples stays', async () => {
    await adopt()
    const file = join(root, `forms/${id}/examples.yaml`)
    await editFile(file, 'Schmiedgasse', 'Bahnhof')
    const mine = await readFile(file, 'utf8')
    await editTheirs('version: 1.0.0', 'version: 1.0.1')
    await publish()
    expect(await update()).toMatchObject({ outcome: 'updated', keptExamples: true })
    expect(await readFile(file, 'utf8')).toBe(mine)
  })

  test('has a version of its own, until upstream overtakes it', async () => {
    await adopt()
    await change(title('Ärger'))
    const { exchange } = await opened()
    await raiseVersion(root, id, '1.0.5', exchange.lock.forms[id])
    expect(await formHere()).toMatchObject({ version: '1.0.5', title: { de: 'Ärger' } })
    for (const [theirVersion, ours] of [
      ['1.0.1', '1.0.5'],
      ['1.1.0', '1.1.0'],
    ] as const) {
      await editTheirs(/^version: .+$/mu, `version: ${theirVersion}`)
      await publish()
      expect(await update()).toMatchObject({ outcome: 'updated' })
      expect(await formHere()).toMatchObject({ version: ours, title: { de: 'Ärger' } })
    }
  })
})

test('a form without changes is passed on, a changed one is offered with everyone’s names', async () => {
  await adopt()
  const offered = async () =>
    (await publishExchange(await catalogueOf(root), giver.root, { root, dataDir: await temporaryFolder() }))
      .index
  expect(await offered()).toMatchObject({ forms: [], adopted: [{ id, adoptedFrom: { url: site.url, id } }] })
  await change(title('Ärger'))
  expect(await offered()).toMatchObject({
    forms: [
      {
        id,
        title: { de: 'Ärger' },
        provenance: [{ author: 'Amtswerk', url: site.url }, { version: '1.0.0' }],
      },
    ],
    adopted: [],
  })
})

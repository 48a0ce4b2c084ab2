import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { adoptForm } from '../../../src/cli/forms/exchange/adopt-form.ts'
import { offersOf } from '../../../src/cli/forms/exchange/find-offer.ts'
import { readLocalForm } from '../../../src/cli/forms/exchange/local-form.ts'
import { type Exchange, openExchange } from '../../../src/cli/forms/exchange/open-exchange.ts'
import { openSources } from '../../../src/cli/forms/exchange/open-sources.ts'
import { updateForm } from '../../../src/cli/forms/exchange/update-form.ts'
import { publishExchange } from '../../../src/cli/publish/publish-exchange.ts'
import { contentRoot } from '../../../src/model/content-root.ts'
import { ContentError } from '../../../src/model/content-problem.ts'
import { loadContent } from '../../../src/model/load-content.ts'
import { checkContent } from '../../../src/rules/check-content.ts'
import { signKeyset } from '../../../widgets/seal/keyset.ts'
import { now, testCounty } from '../county.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { editCounty, emptyCounty } from './empty-county.ts'
import { smallSite } from './small-site.ts'

const giver = await testCounty()
const site = await smallSite()

/** Publishes what a content root holds, as its built site does. */
async function publishFrom(root: string, dataDir: string): Promise<number> {
  const content = await loadContent(root)
  if (!content.ok) throw new ContentError(content.problems)
  const { files, index } = await publishExchange(content.catalogue, giver.root, { root, dataDir })
  for (const [path, text] of files) site.files.set(path, text)
  const keyset = { ...giver.keyset, county: content.catalogue.county.id }
  site.files.set('schluessel/keyset.jws', await signKeyset(keyset, giver.root))
  return index.forms.length
}

/** Does what the check says is missing, and nothing else. */
async function fillIn(root: string): Promise<number> {
  const content = await checkContent(root)
  const problems = content.ok ? [] : content.problems
  expect(problems.filter(({ rule }) => rule !== 'bindung-fehlt')).toEqual([])
  await editCounty(root, (county) => {
    for (const { file, key, suggestion = '' } of problems) {
      expect(file).toBe('county.yaml')
      const [, id = '', what = ''] = key.split('.')
      const value = suggestion.slice(suggestion.indexOf(': ') + 2).replaceAll("'", '')
      county.setIn(['forms', id, what], what === 'office' ? 'musteramt' : value === 'true' ? true : value)
    }
  })
  return problems.length
}

const problemsIn = async (root: string) => {
  const content = await checkContent(root)
  return content.ok ? [] : content.problems
}

test('every form goes to an empty county and is brought up to date there, with nothing to do by hand but bindings', async () => {
  // A county that has every form of ours, and nothing else of ours: reading our pages takes longer than all of this.
  const theirs = await emptyCounty()
  for (const folder of ['forms', 'places']) {
    await rm(join(theirs, folder), { recursive: true, force: true })
    // Without what we have recorded: here a form is offered as it stands.
    const filter = (path: string) => !path.endsWith('published.json')
    await cp(join(contentRoot(), folder), join(theirs, folder), { recursive: true, filter })
  }
  await editCounty(theirs, (county) => {
    county.setIn(['seat'], 'sonnenau')
    county.setIn(['ags'], '09799')
  })
  const dataDir = await temporaryFolder()
  const count = await publishFrom(theirs, dataDir)
  expect(count).toBeGreaterThan(70)

  const root = await emptyCounty()
  await editCounty(root, (county) => {
    county.setIn(['exchange'], { sources: [{ id: 'sonnenau', url: site.url, root: giver.root.kid }] })
  })
  let exchange: Exchange = await openExchange(root, now)
  for (const offer of offersOf(await openSources(exchange)))
    exchange = { ...exchange, lock: (await adoptForm(exchange, offer)).lock }

  expect(await fillIn(root)).toBeGreaterThan(3 * count)
  expect(await problemsIn(root)).toEqual([])
  // Blocks are shared: as many files as the giver has blocks in use, however many forms use them.
  const brought = await readdir(join(root, 'forms/_adopted'))
  const own = await readdir(join(theirs, 'forms/_blocks'))
  expect(brought.length).toBeLessThan(own.length)

  for (const id of Object.keys(exchange.lock.forms)) {
    const file = join(theirs, 'forms', id, 'form.yaml')
    expect(await readFile(join(root, 'forms', id, 'form.yaml'), 'utf8')).toBe(await readFile(file, 'utf8'))
    const text = await readFile(file, 'utf8')
    await writeFile(
      file,
      text.replace(/^version: 1\.0\.0$/mu, 'version: 1.0.1').replace(/^ {2}de: /mu, '  de: Neu! '),
    )
  }
  await publishFrom(theirs, dataDir)
  exchange = await openExchange(root, now)
  const { open } = await openSources(exchange)
  const [source] = open
  if (!source) throw new Error('The source is closed.')
  for (const id of Object.keys(exchange.lock.forms)) {
    const none = { mine: [], theirs: [] }
    const result = await updateForm(exchange, source, await readLocalForm(exchange, id), none)
    if (!result.ok) throw new Error(result.reason)
    expect(result.value.updated.outcome, id).toBe('updated')
    exchange = { ...exchange, lock: result.value.lock }
  }
  expect(await problemsIn(root)).toEqual([])
  expect(await readdir(join(root, 'forms/_adopted'))).toEqual(brought)
}, 300_000)

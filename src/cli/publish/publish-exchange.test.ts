import { expect, test } from 'vitest'
import { testCounty } from '../../../tests/contract/county.ts'
import { temporaryFolder } from '../../../tests/contract/temporary-folder.ts'
import { musterland, musterlandRoot } from '../../../tests/fixtures/musterland.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { FormRecord } from '../../model/form-record.ts'
import { hashOf } from '../../model/hash-of.ts'
import { recordForm } from '../forms/exchange/record-form.ts'
import { publishExchange } from './publish-exchange.ts'

const catalogue = await musterland()
const { root: signer } = await testCounty()
const id = 'muster-antrag'
const definition = catalogue.forms.get(id)
const source = catalogue.formSources.get(id)
if (!definition || !source) throw new Error('Musterland has no form.')

const publish = (one: Catalogue, dataDir: string) =>
  publishExchange(one, signer, { root: musterlandRoot, dataDir })

/** The county with the form in another version and under another title. */
function edited(version: string, title: string, record?: FormRecord): Catalogue {
  const changes = { version, title: { de: title } }
  return {
    ...catalogue,
    forms: new Map([[id, { ...definition, ...changes } as typeof definition & object]]),
    formSources: new Map([
      [id, { ...source, data: { ...(source?.data as object), ...changes } } as typeof source & object],
    ]),
    exchange: {
      ...catalogue.exchange,
      texts: new Map(),
      records: record ? new Map([[id, record]]) : new Map(),
    },
  }
}

function recordOf(one: Catalogue): FormRecord {
  const [now, data] = [one.forms.get(id), one.formSources.get(id)?.data]
  if (!now) throw new Error('There is no form.')
  const result = recordForm({ definition: now, data }, undefined, '2026-11-22', undefined)
  if (result.outcome === 'refused') throw new Error('It was refused.')
  return result.record
}

const titles = (publication: Awaited<ReturnType<typeof publish>>) =>
  publication.index.forms.map(({ version, title }) => `${version} ${title.de}`)

test('the same form has the same checksum at every build', async () => {
  const dataDir = await temporaryFolder()
  const [first, second] = [await publish(catalogue, dataDir), await publish(catalogue, dataDir)]
  expect(second.index).toEqual(first.index)
  expect([...first.files.keys()]).toEqual([`austausch/${id}/1.2.0.json`, 'austausch/index.json'])
  expect(await publish(catalogue, await temporaryFolder()).then(({ index }) => index)).toEqual(first.index)
})

test('a form that was never recorded is offered as it stands', async () => {
  const dataDir = await temporaryFolder()
  await publish(edited('1.0.0', 'Alt'), dataDir)
  const publication = await publish(edited('1.0.0', 'Neu'), dataDir)
  expect(titles(publication)).toEqual(['1.0.0 Neu'])
  expect(publication.warnings).toEqual([])
})

test.for(['with its archive', 'in a fresh folder'])(
  'a form that was changed since is offered as it was recorded: %s',
  async (where) => {
    const record = recordOf(edited('1.0.0', 'Alt'))
    const dataDir = await temporaryFolder()
    const before = await publish(edited('1.0.0', 'Alt', record), dataDir)
    const folder = where === 'with its archive' ? dataDir : await temporaryFolder()
    const after = await publish(edited('1.1.0', 'Neu', record), folder)
    expect(titles(after)).toEqual(['1.0.0 Alt'])
    expect(after.index.forms[0]?.content).toBe(before.index.forms[0]?.content)
    expect(after.index.forms[0]?.content).toBe(hashOf(record.definition))
  },
)

test('earlier versions stay to be had', async () => {
  const dataDir = await temporaryFolder()
  await publish(edited('1.0.0', 'Alt'), dataDir)
  await publish(edited('1.9.0', 'Neuer'), dataDir)
  const { files, index } = await publish(edited('1.10.0', 'Neu'), dataDir)
  expect(index.forms[0]?.versions).toEqual(['1.10.0', '1.9.0', '1.0.0'])
  for (const version of ['1.10.0', '1.9.0', '1.0.0'])
    expect(files.has(`austausch/${id}/${version}.json`)).toBe(true)
})

test('a recorded version stays what it was, whatever the record says later', async () => {
  const dataDir = await temporaryFolder()
  await publish(edited('1.0.0', 'Alt', recordOf(edited('1.0.0', 'Alt'))), dataDir)
  const publication = await publish(edited('1.0.0', 'Neu', recordOf(edited('1.0.0', 'Neu'))), dataDir)
  expect(titles(publication)).toEqual(['1.0.0 Alt'])
  expect(publication.warnings).toEqual([expect.stringContaining('schon mit anderem Inhalt') as string])
})

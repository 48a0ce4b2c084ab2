import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { adoptForm } from '../../../src/cli/forms/exchange/adopt-form.ts'
import { findOffer } from '../../../src/cli/forms/exchange/find-offer.ts'
import { readLocalForm } from '../../../src/cli/forms/exchange/local-form.ts'
import { openExchange } from '../../../src/cli/forms/exchange/open-exchange.ts'
import { openOne, openSources } from '../../../src/cli/forms/exchange/open-sources.ts'
import { updateForm } from '../../../src/cli/forms/exchange/update-form.ts'
import { publishExchange } from '../../../src/cli/publish/publish-exchange.ts'
import type { ExchangeIndex } from '../../../src/exchange/package/exchange-index.ts'
import type { ExchangePackage } from '../../../src/exchange/package/exchange-package.ts'
import { signPackage } from '../../../src/exchange/package/sign-package.ts'
import { ContentError } from '../../../src/model/content-problem.ts'
import { loadContent } from '../../../src/model/load-content.ts'
import type { Keyset } from '../../../widgets/contract/keyset.ts'
import { certify } from '../../../widgets/seal/delegate.ts'
import { generateSigningKey } from '../../../widgets/seal/keys.ts'
import { signKeyset } from '../../../widgets/seal/keyset.ts'
import type { Signer } from '../../../widgets/seal/sign.ts'
import { musterlandRoot } from '../../fixtures/musterland.ts'
import { now, testCounty } from '../county.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { snapshot } from './county-machine.ts'
import { editCounty, editFile, emptyCounty } from './empty-county.ts'
import { smallSite } from './small-site.ts'

const giver = await testCounty()
const stranger = await testCounty()
const delegate = await generateSigningKey()
const seconds = now / 1000
const day = 24 * 60 * 60
const inTime = { county: 'musterland', nbf: seconds - day, notAfter: seconds + day }
const overdue = { county: 'musterland', nbf: seconds - 2 * day, notAfter: seconds - day }
const [goodDelegate, lateDelegate] = await Promise.all([
  certify(delegate, giver.root, inTime),
  certify(delegate, giver.root, overdue),
])

const site = await smallSite()
const packageFile = 'austausch/muster-antrag/1.2.0.json'
let theirs = ''
let root = ''
let data = ''

async function publish(signer: Signer = giver.root, keyset: Partial<Keyset> = {}): Promise<void> {
  const content = await loadContent(theirs)
  if (!content.ok) throw new ContentError(content.problems)
  const { files } = await publishExchange(content.catalogue, signer, { root: theirs, dataDir: data })
  site.files.clear()
  for (const [path, text] of files) site.files.set(path, text)
  site.files.set('schluessel/keyset.jws', await signKeyset({ ...giver.keyset, ...keyset }, signer))
}

beforeEach(async () => {
  theirs = await temporaryFolder()
  data = await temporaryFolder()
  await cp(musterlandRoot, theirs, { recursive: true })
  root = await emptyCounty()
  await editCounty(root, (county) => {
    county.setIn(['exchange'], { sources: [{ id: 'musterland', url: site.url, root: giver.root.kid }] })
  })
  await publish()
})

const contentOf = (json: string | undefined): ExchangePackage => {
  const { payload } = JSON.parse(json ?? '') as { payload: string }
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as ExchangePackage
}

/** Puts another package in the place of the published one, as the county itself would sign it. */
async function replace(
  change: (content: ExchangePackage) => object,
  signer: Signer = giver.root,
): Promise<void> {
  const content = change(contentOf(site.files.get(packageFile))) as ExchangePackage
  const { json, sha256 } = await signPackage(content, signer)
  site.files.set(packageFile, json)
  listed({ sha256 })
}

function listed(change: Partial<ExchangeIndex['forms'][number]>): void {
  const index = JSON.parse(site.files.get('austausch/index.json') ?? '') as ExchangeIndex
  const forms = index.forms.map((form) => ({ ...form, ...change }))
  site.files.set('austausch/index.json', JSON.stringify({ ...index, forms }))
}

async function adopt(id = 'muster-antrag', as?: string): Promise<void> {
  const exchange = await openExchange(root, now)
  const [source] = exchange.county.exchange.sources
  if (!source) throw new Error('There is no source.')
  const open = [await openOne(exchange, source)]
  await adoptForm(exchange, findOffer({ open, closed: [] }, id), as)
}

const withText = (text: string) => (content: ExchangePackage) =>
  JSON.parse(JSON.stringify(content).replace(/"title":\{"de":"[^"]+"\}/u, text)) as object

describe('nothing is written, and the reason is said, where', () => {
  test.for<[what: string, spoil: () => Promise<void> | void, reason: RegExp]>([
    [
      'the package was changed on the way',
      () => {
        const json = site.files.get(packageFile) ?? ''
        const { payload } = JSON.parse(json) as { payload: string }
        const other = Buffer.from(JSON.stringify({ ...contentOf(json), licence: 'keine' })).toString(
          'base64url',
        )
        site.files.set(packageFile, json.replace(payload, other))
      },
      /Prüfsumme ist eine andere/u,
    ],
    [
      'package and index were changed on the way',
      async () => {
        const json = site.files.get(packageFile) ?? ''
        const { payload } = JSON.parse(json) as { payload: string }
        const content = { ...contentOf(json), licence: 'keine' }
        const other = Buffer.from(JSON.stringify(content)).toString('base64url')
        site.files.set(packageFile, json.replace(payload, other))
        listed({ sha256: (await signPackage(content, stranger.root)).sha256 })
      },
      /Unterschrift des Pakets .+ stimmt nicht/u,
    ],
    [
      'another county has signed the package',
      () => replace((content) => content, stranger.root),
      /Unterschrift des Pakets .+ stimmt nicht/u,
    ],
    ['another county has signed everything', () => publish(stranger.root), /anderen Hauptschlüssel/u],
    [
      'the key that signed is revoked',
      () => publish(giver.root, { revoked: [{ kid: giver.root.kid, reason: 'lost' }] }),
      /gesperrt/u,
    ],
    [
      'the delegate that signed the package is revoked',
      async () => {
        await publish(goodDelegate)
        const keyset = { ...giver.keyset, revoked: [{ kid: delegate.kid, reason: 'lost' }] }
        site.files.set('schluessel/keyset.jws', await signKeyset(keyset, giver.root))
      },
      /Schlüssel gesperrt, der das Paket/u,
    ],
    [
      'the time of the delegate that signed the package is over',
      async () => {
        const keyset = site.files.get('schluessel/keyset.jws') ?? ''
        await publish(lateDelegate)
        site.files.set('schluessel/keyset.jws', keyset)
      },
      /gilt jetzt nicht/u,
    ],
    [
      'the time of the delegate that signed the keys is over',
      () => publish(lateDelegate),
      /gilt jetzt nicht/u,
    ],
    ['the key set is over', () => publish(giver.root, { exp: seconds - 1 }), /abgelaufen/u],
    [
      'another form lies there',
      () => replace((content) => ({ ...content, id: 'anderes' })),
      /liegt ein anderes Paket/u,
    ],
    ['no licence is named', () => replace(({ licence: _, ...content }) => content), /nennt keine Lizenz/u],
    [
      'the licence is another than in the form',
      () => replace((content) => ({ ...content, licence: 'MIT' })),
      /Lizenz ist eine andere/u,
    ],
    [
      'text and definition say different things',
      () => replace((content) => ({ ...content, source: content.source.replace('Ihre Angaben', 'Anderes') })),
      /sagen Verschiedenes/u,
    ],
    [
      'a block is not what its hash says',
      () =>
        replace((content) => ({
          ...content,
          blocks: [
            {
              name: 'x@1',
              id: 'x',
              version: '1.0.0',
              sha256: giver.root.kid,
              data: { id: 'x', version: '1.0.0', title: 'X', about: 'X' },
            },
          ],
        })),
      /anderen Inhalt als genannt/u,
    ],
    [
      'something is called like a part of the language',
      () => replace(withText('"title":{"__proto__":{"de":"x"}}')),
      /nicht zulässig/u,
    ],
    [
      'it is nested without end',
      () =>
        replace((content) => ({
          ...content,
          findings: JSON.parse('['.repeat(3000) + ']'.repeat(3000)) as object,
        })),
      /nicht zulässig/u,
    ],
    [
      'the text of the form is nested without end',
      () => replace((content) => ({ ...content, source: `id: ${'['.repeat(20_000)}` })),
      /lässt sich nicht lesen/u,
    ],
    ['it is too large', () => void site.files.set(packageFile, 'x'.repeat(7_000_000)), /größer als 6000 kB/u],
    [
      'it is no package',
      () => void site.files.set(packageFile, '<!doctype html>'),
      /kein unterschriebenes Paket/u,
    ],
    ['it is gone', () => void site.files.delete(packageFile), /gibt es nicht/u],
    [
      'the index is none',
      () => void site.files.set('austausch/index.json', '[]'),
      /nicht den vereinbarten Aufbau/u,
    ],
    [
      'the form is not offered',
      () => {
        listed({ id: 'anderes' })
      },
      /bietet keine Quelle an/u,
    ],
  ])('%s', async ([, spoil, reason]) => {
    await spoil()
    const before = await snapshot(root)
    await expect(adopt()).rejects.toThrow(reason)
    expect(await snapshot(root)).toEqual(before)
  })
})

test('a delegate may sign, as long as its time is', async () => {
  await publish(goodDelegate)
  await adopt()
  expect((await openExchange(root, now)).lock.forms['muster-antrag']).toMatchObject({ version: '1.2.0' })
})

test('a source without a root key is refused with how to take it up', async () => {
  await editCounty(root, (county) => void county.deleteIn(['exchange', 'sources', 0, 'root']))
  await expect(openExchange(root, now)).rejects.toThrow(/npm run forms -- search --add/u)
})

test('a source that is offline is said, and the others go on', async () => {
  await editCounty(root, (county) => {
    county.addIn(['exchange', 'sources'], { id: 'weg', url: 'http://127.0.0.1:9/', root: stranger.root.kid })
  })
  const { open, closed } = await openSources(await openExchange(root, now))
  expect(open.map(({ source }) => source.id)).toEqual(['musterland'])
  expect(closed).toEqual([{ id: 'weg', reason: expect.stringContaining('nicht zu erreichen') as string }])
})

test('a form of ours is never overwritten: the other goes by another name', async () => {
  await cp(join(musterlandRoot, 'forms/muster-antrag'), join(root, 'forms/muster-antrag'), {
    recursive: true,
  })
  const before = await snapshot(join(root, 'forms/muster-antrag'))
  await expect(adopt()).rejects.toThrow(/--as muster-antrag-neu/u)
  await adopt('muster-antrag', 'muster-neu')
  expect(await snapshot(join(root, 'forms/muster-antrag'))).toEqual(before)
  const content = await loadContent(root)
  expect(content.ok ? [] : content.problems).toEqual([])
  const { forms } = content.ok ? content.catalogue : content.readable
  expect(forms.get('muster-neu')).toMatchObject({
    id: 'muster-neu',
    provenance: { adoptedFrom: `${site.url}austausch/muster-antrag/` },
  })
})

describe('an adopted form stays as it is where', () => {
  const update = async () => {
    const exchange = await openExchange(root, now)
    const [source] = exchange.county.exchange.sources
    if (!source) throw new Error('There is no source.')
    const open = await openOne(exchange, source)
    const result = await updateForm(exchange, open, await readLocalForm(exchange, 'muster-antrag'), {
      mine: [],
      theirs: [],
    })
    if (!result.ok) throw new Error(result.reason)
    return result.value.updated
  }

  test.for<[what: string, spoil: () => Promise<void> | void, reason: RegExp]>([
    [
      'the source offers an older version',
      async () => {
        await editFile(join(theirs, 'forms/muster-antrag/form.yaml'), 'version: 1.2.0', 'version: 1.1.9')
        await publish(giver.root, { seq: 2 })
      },
      /bietet Fassung 1\.1\.9 an, übernommen ist schon 1\.2\.0/u,
    ],
    [
      'the same version has another content',
      async () => {
        await editFile(join(theirs, 'forms/muster-antrag/form.yaml'), 'Ihre Angaben', 'Andere Angaben')
        await publish(giver.root, { seq: 2 })
      },
      /Die Fassung 1\.2\.0 hat heute einen anderen Inhalt als am 22\.11\.2026/u,
    ],
    [
      'a newer version is no form',
      async () => {
        listed({ version: '2.0.0' })
        const { json } = await signPackage(contentOf(site.files.get(packageFile)), giver.root)
        site.files.set('austausch/muster-antrag/2.0.0.json', json)
      },
      /liegt ein anderes Paket: „muster-antrag“ 1\.2\.0/u,
    ],
    [
      'the source shows a key set that is older than the last',
      async () => {
        await publish(giver.root, { seq: 1 })
      },
      /älteres Schlüsselverzeichnis \(Nummer 1\) als beim letzten Mal \(2\)/u,
    ],
    [
      'the form is not offered any more',
      () => {
        listed({ id: 'anderes' })
      },
      /nicht mehr an/u,
    ],
    [
      'somebody has edited the text here',
      async () => {
        await editFile(join(root, 'forms/muster-antrag/form.yaml'), 'Ihre Angaben', 'Unsere Angaben')
        await editFile(join(theirs, 'forms/muster-antrag/form.yaml'), 'version: 1.2.0', 'version: 1.3.0')
        await publish(giver.root, { seq: 2 })
      },
      /--absorb/u,
    ],
  ])('%s', async ([, spoil, reason]) => {
    await publish(giver.root, { seq: 2 })
    await adopt()
    await spoil()
    const before = await snapshot(root)
    await expect(update()).rejects.toThrow(reason)
    const after = await snapshot(root)
    expect(after).toEqual(before)
  })

  test('nothing is newer', async () => {
    await adopt()
    expect(await update()).toEqual({ outcome: 'current', version: '1.2.0', repaired: 0 })
  })
})

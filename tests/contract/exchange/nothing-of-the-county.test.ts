import { expect, test } from 'vitest'
import { publishExchange } from '../../../src/cli/publish/publish-exchange.ts'
import { packagePath } from '../../../src/exchange/package/exchange-index.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { fieldsOf } from '../../../src/model/amounts-in-form.ts'
import { contentRoot } from '../../../src/model/content-root.ts'
import { ContentError } from '../../../src/model/content-problem.ts'
import { loadContent } from '../../../src/model/load-content.ts'
import { testCounty } from '../county.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const content = await loadContent(contentRoot())
if (!content.ok) throw new ContentError(content.problems)
const { catalogue } = content
const { county, offices, places } = catalogue
const keys = await testCounty()
const { files, index } = await publishExchange(catalogue, keys.root, {
  root: contentRoot(),
  dataDir: await temporaryFolder(),
})

const { street, phone: mainPhone, email: mainEmail } = county.contact

/** What no text may have in it. Towns and postcodes do not count: the people in examples live somewhere. */
const secrets: ReadonlySet<string> = new Set([
  street,
  mainPhone,
  mainEmail,
  county.site,
  ...[...offices.values()].flatMap(({ phone, email, address }) => [phone, email, address.street]),
  ...Object.values(county.backends).flatMap((backend) => ('url' in backend ? [backend.url] : [])),
  ...[keys.root, keys.receipt, keys.office].map(({ kid }) => kid),
])
/** What no value and no key may be. */
const names: ReadonlySet<string> = new Set([
  ...offices.keys(),
  ...places.keys(),
  ...Object.keys(county.backends),
])

/** Every text and key in data, with the way to it. */
function* textsIn(value: unknown, path: string): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value]
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      yield [`${path}.${key} (key)`, key]
      yield* textsIn(inner, `${path}.${key}`)
    }
}

test('every form of ours is offered', () => {
  expect(index.forms.map(({ id }) => id)).toEqual([...catalogue.forms.keys()])
})

test('no package has an address, key, backend, office, municipality or fee account of the county in it', () => {
  const found = index.forms.flatMap(({ id, version }) => {
    const { payload } = JSON.parse(files.get(packagePath(id, version)) ?? '') as { payload: string }
    const read: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
    // A question may happen to be called like an office.
    const asked = new Set(fieldsOf(catalogue.forms.get(id) as FormDefinition).map((field) => field.id))
    return [...textsIn(read, id)].filter(
      ([, text]) =>
        (names.has(text) && !asked.has(text)) || [...secrets].some((secret) => text.includes(secret)),
    )
  })
  expect(found).toEqual([])
})

test('nor has the index', () => {
  expect(
    [...textsIn(index, 'index')].filter(([, text]) => [...secrets].some((secret) => text.includes(secret))),
  ).toEqual([])
})

test('whom to ask is said only where the county says it', async () => {
  expect(JSON.stringify(index)).not.toContain('"contact"')
  const contact = { name: 'Formularteam', email: 'formulare@example.org' }
  const form = 'schulbus-meldung'
  const definition = catalogue.forms.get(form)
  if (!definition) throw new Error(`There is no ${form}.`)
  const willing = {
    ...catalogue,
    county: { ...county, exchange: { ...county.exchange, contact } },
    forms: new Map([[form, definition]]),
  }
  const said = await publishExchange(willing, keys.root, {
    root: contentRoot(),
    dataDir: await temporaryFolder(),
  })
  expect(said.index.maintainer).toMatchObject({ contact })
})

import { readFileSync } from 'node:fs'
import { env } from 'node:process'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { compactDecrypt } from 'jose'
import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { Metadata } from '../../src/interop/fit-connect/metadata.ts'
import { sealForFitConnect } from '../../widgets/seal/fit-connect.ts'
import { type SimulatorKeys, simulatorKeys } from '../fixtures/fit-connect/keys.ts'
import { createSimulator } from '../fixtures/fit-connect/simulator.ts'
import { application, file } from './application.ts'

/** The published schema. Its licence is not stated, so it is not in this repository. */
const published = env['FITCONNECT_METADATA_SCHEMA']

let keys: SimulatorKeys
let made: unknown

beforeAll(async () => {
  keys = await simulatorKeys()
  const { backend } = createSimulator(keys, Date.now)
  const { parcel } = await sealForFitConnect(application({ files: [file()] }), backend)
  const { plaintext } = await compactDecrypt(parcel.metadata, keys.destination.privateKey)
  made = JSON.parse(new TextDecoder().decode(plaintext))
})

const hash = { type: 'sha512', content: 'a'.repeat(128) }
const uuid = 'c0ffee00-1234-4abc-8def-0123456789ab'
const submissionSchema = { schemaUri: 'urn:de:probe', mimeType: 'application/json' }
const attachment = { attachmentId: uuid, purpose: 'attachment', mimeType: 'application/pdf', hash }
const minimal = {
  $schema: 'https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json',
  contentStructure: { data: { hash, submissionSchema }, attachments: [] },
}
const withData = (data: object) => ({ ...minimal, contentStructure: { data, attachments: [] } })
const withAttachment = (changes: object) => ({
  ...minimal,
  contentStructure: { data: { hash, submissionSchema }, attachments: [{ ...attachment, ...changes }] },
})
const payment = {
  transactionReference: 'R',
  transactionId: 'T-1',
  paymentMethod: 'GIROPAY',
  status: 'BOOKED',
}

const right: [name: string, metadata: object][] = [
  ['the least there can be', minimal],
  ['a later version', { ...minimal, $schema: minimal.$schema.replace('2.1.0', '2.3.1') }],
  ['members nobody has named yet', { ...minimal, further: 1 }],
  [
    'an attachment with everything',
    withAttachment({ filename: 'a.pdf', description: 'A', fragments: [uuid] }),
  ],
  ['a payment', { ...minimal, paymentInformation: { ...payment, grossAmount: 12.5 } }],
  ['a way to answer', { ...minimal, replyChannel: { eMail: { address: 'a@example.org' } } }],
  ['a mailbox', { ...minimal, replyChannel: { idBundDeMailbox: { mailboxUuid: uuid } } }],
  ['a reference', { ...minimal, additionalReferenceInfo: { applicationDate: '2026-11-22' } }],
  [
    'an author',
    { ...minimal, author: { name: 'A', product: { name: 'P', version: '1', manufacturer: 'M' } } },
  ],
  [
    'a data set',
    { ...minimal, dataSets: [{ dataSetId: uuid, schema: submissionSchema, hash, content: {} }] },
  ],
]

const wrong: [name: string, metadata: unknown][] = [
  ['nothing', {}],
  ['version 1', { ...minimal, $schema: minimal.$schema.replace('2.1.0', '1.3.0') }],
  ['no attachments', { ...minimal, contentStructure: { data: { hash, submissionSchema } } }],
  ['data without a hash', withData({ submissionSchema })],
  ['data without a schema', withData({ hash })],
  ['a hash in capitals', withData({ submissionSchema, hash: { ...hash, content: 'A'.repeat(128) } })],
  ['a short hash', withData({ submissionSchema, hash: { ...hash, content: 'a'.repeat(64) } })],
  ['another hash', withData({ submissionSchema, hash: { ...hash, type: 'sha256' } })],
  [
    'a schema in plain text',
    withData({ hash, submissionSchema: { ...submissionSchema, mimeType: 'text/plain' } }),
  ],
  ['an attachment without a hash', withAttachment({ hash: undefined })],
  ['an attachment for another purpose', withAttachment({ purpose: 'other' })],
  ['an attachment with no media type', withAttachment({ mimeType: 'pdf' })],
  ['an attachment with a short id', withAttachment({ attachmentId: '1' })],
  ['a payment by other means', { ...minimal, paymentInformation: { ...payment, paymentMethod: 'CASH' } }],
  [
    'two ways to answer',
    { ...minimal, replyChannel: { eMail: { address: 'a@example.org' }, elster: { accountId: '1' } } },
  ],
  ['no way to answer', { ...minimal, replyChannel: {} }],
  ['an unknown reference', { ...minimal, additionalReferenceInfo: { other: 1 } }],
  ['an author without a product', { ...minimal, author: { name: 'A' } }],
  [
    'a data set without a hash',
    { ...minimal, dataSets: [{ dataSetId: uuid, schema: submissionSchema, content: {} }] },
  ],
]

describe('our schema of FIT-Connect metadata', () => {
  test('takes what the browser makes', () => {
    expect(v.parse(Metadata, made)).toEqual(made)
  })

  test.for(right)('takes %s', ([, metadata]) => {
    expect(v.is(Metadata, asJson(metadata))).toBe(true)
  })

  test.for(wrong)('refuses %s', ([, metadata]) => {
    expect(v.is(Metadata, asJson(metadata))).toBe(false)
  })
})

describe.skipIf(published === undefined)(
  'the published schema (FITCONNECT_METADATA_SCHEMA names its file; not checked without)',
  () => {
    const validate = (metadata: unknown) => {
      const schema = JSON.parse(readFileSync(published ?? '', 'utf8')) as object
      return new Ajv2020({ strict: false, validateFormats: false }).validate(schema, asJson(metadata))
    }

    test('takes what the browser makes', () => {
      expect(validate(made)).toBe(true)
    })

    test.for(right)('takes %s, as ours does', ([, metadata]) => {
      expect(validate(metadata)).toBe(true)
    })

    test.for(wrong)('refuses %s, as ours does', ([, metadata]) => {
      expect(validate(metadata)).toBe(false)
    })
  },
)

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

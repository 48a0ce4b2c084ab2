import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBlobFolder } from '../../src/intake/blob-folder.ts'
import type { Hono } from 'hono'
import { createIntake } from '../../src/intake/create-intake.ts'
import { createRequestLog } from '../../src/intake/request-log.ts'
import { openSqliteStore } from '../../src/intake/sqlite-store.ts'
import type { Receipt } from '../../widgets/contract/receipt.ts'
import type { FormRelease } from '../../widgets/contract/release.ts'
import { generateDraftKey } from '../../widgets/seal/draft-cipher.ts'
import { signKeyset } from '../../widgets/seal/keyset.ts'
import { receiptCode, signReceipt } from '../../widgets/seal/receipt.ts'
import { signRelease } from '../../widgets/seal/release.ts'
import type { SealedApplication } from '../../widgets/seal/seal-application.ts'
import { application, file, form, office, sealed } from '../contract/application.ts'
import { now, testCounty, type TestCounty } from '../contract/county.ts'
import { Choices } from '../property/generate/choices.ts'
import { someDefinition } from '../property/generate/definition.ts'

/** What is right, to be made wrong. */
export interface Kit {
  readonly county: TestCounty
  readonly release: FormRelease
  /** `definition.json` */
  readonly releaseJson: string
  readonly keysetJws: string
  readonly receipt: Receipt
  readonly receiptJws: string
  readonly application: SealedApplication
  readonly draftKey: CryptoKey
  readonly intake: Hono
}

/** Fresh keys and an application that was received. */
export async function makeKit(): Promise<Kit> {
  const county = await testCounty()
  const release = releaseOf(someDefinition(Choices.seeded(7)))
  const sealedApplication = await sealed(county, { ...application(), files: [file()] })
  const { id, H, kid } = sealedApplication
  const code = await receiptCode(id)
  const receipt: Receipt = {
    v: 1,
    id,
    H,
    form,
    ver: '1.0.0',
    kid,
    office,
    receivedAt: new Date(now).toISOString(),
    seq: 1,
    code,
  }
  return {
    county,
    release,
    releaseJson: (await signRelease(release, county.root)).json,
    keysetJws: await signKeyset(county.keyset, county.root),
    receipt,
    receiptJws: await signReceipt(receipt, county.receipt),
    application: sealedApplication,
    draftKey: await generateDraftKey(),
    intake: createIntake({
      store: openSqliteStore(':memory:'),
      blobs: createBlobFolder(await mkdtemp(join(tmpdir(), 'amtswerk-fuzz-'))),
      clock: () => now,
      keys: { receipt: county.receipt, keyset: county.keyset },
      forms: new Map([[form, { office }]]),
      log: createRequestLog({ write: () => undefined }),
    }),
  }
}

/** A definition as a county publishes it. */
export const releaseOf = (definition: FormRelease['definition']): FormRelease => ({
  v: 1,
  definition,
  county: 'Landkreis Musterland',
  authority: 'Landratsamt Musterland',
  office: { id: office, name: 'Musteramt', phone: '0123 4567', email: 'amt@example.org', address: ['Weg 1'] },
  backend: { kind: 'intake', url: '/api/v1/' },
  places: [{ value: 'nordheim', label: 'Nordheim' }],
  privacyPage: '/datenschutz/',
  development: true,
})

import type { Uuid } from '../../widgets/contract/primitives.ts'
import {
  type Application,
  sealApplication,
  type SealedApplication,
} from '../../widgets/seal/seal-application.ts'
import { now, type TestCounty } from './county.ts'

/** The form and office that the tests' intake knows. */
export const form = 'muster-antrag'
export const office = 'musteramt'

/** A new id. */
export const uuid = (): Uuid => crypto.randomUUID()

/** An application as a citizen hands it in. */
export const application = (changes: Partial<Application> = {}): Application => ({
  id: uuid(),
  form,
  ver: '1.0.0',
  office,
  release: 'A'.repeat(43),
  language: 'de',
  sealedAt: new Date(now).toISOString(),
  answers: { name: 'Erika Mustermann' },
  files: [],
  ...changes,
})

/** A file to hand in. */
export const file = (text = 'Das ist der Inhalt.'): Application['files'][number] => ({
  id: uuid(),
  name: 'bescheid.pdf',
  type: 'application/pdf',
  bytes: new TextEncoder().encode(text),
})

/** A sealed application of this county. */
export const sealed = (
  { sealTo }: Pick<TestCounty, 'sealTo'>,
  changes: Partial<Application> = {},
): Promise<SealedApplication> => sealApplication(application(changes), sealTo, [])

import type { Block } from './block.ts'
import type { FormLock } from './form-lock.ts'
import type { FormRecord } from './form-record.ts'

/** What of a form the exchange needs beside its definition. */
export interface FormText {
  /** `form.yaml`, to the byte. */
  readonly text: string
  /** Blocks that it may name: `anschrift@1`. */
  readonly blocks: ReadonlyMap<string, Block>
  /** With blocks put in and without local changes. */
  readonly upstream: unknown
  /** The county has changed something in a form that it adopted. */
  readonly isChanged: boolean
}

/** What a content root says about forms from and for other counties. */
export interface ExchangeFiles {
  readonly lock: FormLock
  readonly texts: ReadonlyMap<string, FormText>
  /** What was recorded last, by form. */
  readonly records: ReadonlyMap<string, FormRecord>
}

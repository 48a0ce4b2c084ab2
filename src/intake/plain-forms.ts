import type { Sha256, Slug } from '../../widgets/contract/primitives.ts'
import type { FormRelease } from '../../widgets/contract/release.ts'

/** A form as it is published at the moment. */
export interface PublishedRelease {
  readonly release: FormRelease
  /** SHA-256 of the signed bytes. */
  readonly hash: Sha256
}

/** What the intake needs to take forms that were filled in without JavaScript. */
export interface PlainForms {
  /** The form as it is published; undefined where it is not. */
  release(form: Slug): Promise<PublishedRelease | undefined>
  /** The page of the site that such a form stands on, to answer with; undefined where there is none. */
  template(form: Slug): Promise<string | undefined>
  /** Bytes of one posted form with all its files. */
  readonly maxBytes?: number
}

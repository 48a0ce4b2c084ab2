import type { LocalText } from '../../../widgets/contract/text.ts'
import type { Sha256, Slug } from '../../../widgets/contract/primitives.ts'
import type { FormRelease } from '../../../widgets/contract/release.ts'
import { signRelease } from '../../../widgets/seal/release.ts'
import type { Signer } from '../../../widgets/seal/sign.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { answersSchema } from '../../interop/json-schema/answers-schema.ts'
import { formSchema } from '../../interop/json-schema/form-schema.ts'
import { formRelease } from '../../model/form-release.ts'

/** What a county publishes beside its pages. */
export interface Publication {
  /** Text of each file, by its path below the site. */
  readonly files: ReadonlyMap<string, string>
  /** Each form as citizens see it, by the hash that applications name. */
  readonly releases: ReadonlyMap<Sha256, FormRelease>
}

/** Whether applications are taken: yes; not at the moment; never again. */
export type FormState = 'open' | 'suspended' | 'withdrawn'

/** An entry of `/formulare/index.json`. */
export interface FormIndexEntry {
  readonly id: Slug
  readonly version: string
  readonly title: LocalText
  /** SHA-256 of the signed release. The same content has the same hash, however often it is signed. */
  readonly hash: Sha256
  readonly state: FormState
  /** Why it is not open, and what to do instead. Shown to citizens. */
  readonly message?: LocalText
  /** Address of the JSON Schema of its answers on the county's site. */
  readonly schema: string
}

/**
 * Signs every form that the county has bound, and lists them.
 *
 * @param keysetJws The published key set.
 */
export async function publishForms(
  catalogue: Catalogue,
  { signer, development }: { readonly signer: Signer; readonly development: boolean },
  keysetJws: string,
): Promise<Publication> {
  const files = new Map([['schluessel/keyset.jws', keysetJws]])
  const releases = new Map<Sha256, FormRelease>()
  const forms: FormIndexEntry[] = []
  for (const [id, definition] of catalogue.forms) {
    const binding = catalogue.county.forms[id]
    if (!binding) continue
    const release = formRelease(catalogue, definition, development)
    const { json, hash } = await signRelease(release, signer)
    files.set(`formulare/${id}/definition.json`, json)
    releases.set(hash, release)
    const schema = `formulare/${id}/antworten.schema.json`
    files.set(schema, JSON.stringify(answersSchema(definition, release.places)))
    forms.push({
      id,
      version: definition.version,
      title: definition.title,
      hash,
      ...stateOf(binding),
      schema: `/${schema}`,
    })
  }
  files.set('schemata/form.schema.json', JSON.stringify(formSchema()))
  files.set('formulare/index.json', JSON.stringify({ forms }))
  return { files, releases }
}

const stateOf = ({
  closed,
}: Catalogue['county']['forms'][string]): Pick<FormIndexEntry, 'state' | 'message'> =>
  closed
    ? { state: closed.for === 'now' ? 'suspended' : 'withdrawn', message: closed.message }
    : { state: 'open' }

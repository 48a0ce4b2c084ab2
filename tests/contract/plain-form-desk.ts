import { editionOf } from '../../src/plain-form/edition.ts'
import type { IntakeDependencies } from '../../src/intake/dependencies.ts'
import type { PlainForms } from '../../src/intake/plain-forms.ts'
import type { FormRelease } from '../../widgets/contract/release.ts'
import { sha256Text } from '../../widgets/seal/digest.ts'
import { openManifest } from '../../widgets/seal/open-application.ts'
import type { Manifest } from '../../widgets/contract/envelope.ts'
import type { TestCounty } from './county.ts'
import { type Desk, openDesk } from './intake-desk.ts'
import { everyKindRelease } from './plain-form-release.ts'

/** An intake that takes one form without JavaScript. */
export interface PlainDesk extends Desk {
  readonly release: FormRelease
  readonly hash: string
  /** What has come in, newest first, as the office reads it. */
  readonly opened: () => Promise<Manifest[]>
}

export async function openPlainDesk(
  county: TestCounty,
  release: FormRelease = everyKindRelease(),
  changes: Partial<IntakeDependencies> & { readonly pages?: Partial<PlainForms> } = {},
  path?: string,
): Promise<PlainDesk> {
  const hash = await sha256Text(JSON.stringify(release))
  const { id } = release.definition
  const { pages, ...rest } = changes
  const desk = await openDesk(
    county,
    {
      forms: new Map([[id, { office: release.office.id }]]),
      plain: {
        release: async (form) => (form === id ? { release, hash } : undefined),
        template: async () => undefined,
        ...pages,
      },
      ...rest,
    },
    path,
  )
  const opened = async () =>
    Promise.all(
      (await desk.store.submissions()).map(async ({ id }) =>
        openManifest((await desk.store.submission(id))?.manifest ?? '', [county.office]),
      ),
    )
  return { ...desk, release, hash, opened }
}

/** Values of a posted form. A list is several controls of one name. */
export type Values = Readonly<Record<string, string | File | readonly (string | File)[]>>

/** A posted form as a browser makes it, from a page of this wording. */
export async function formData({ release }: Pick<PlainDesk, 'release'>, values: Values): Promise<FormData> {
  const form = new FormData()
  form.append('_edition', await editionOf(release))
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? (value as (string | File)[]) : [value as string | File]) {
      if (name === '_edition') form.set(name, one as string)
      else if (typeof one === 'string') form.append(name, one)
      else form.append(name, one)
    }
  }
  return form
}

/** `POST` of a form that was filled in without JavaScript. */
export async function post(
  desk: PlainDesk,
  values: Values,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ answer: Response; text: string }> {
  const body = await formData(desk, values)
  const answer = await desk.intake.request(`/forms/${desk.release.definition.id}`, {
    method: 'POST',
    body,
    headers,
  })
  return { answer, text: await answer.text() }
}

/** The number on a receipt's page. */
export const codeIn = (text: string): string | undefined =>
  /Eingegangen am [\s\S]{0,60}?Eingangsnummer[\s\S]{0,40}?([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})/u.exec(
    text,
  )?.[1]

export const pdfFile = (name = 'bescheid.pdf', text = 'Inhalt'): File =>
  new File([`%PDF-1.7\n${text}`], name, { type: 'application/pdf' })

import type { Answer, Answers } from '../contract/answers.ts'
import type { PlainApplication } from '../contract/plain-application.ts'
import type { Parcel } from './transport.ts'

/** One field of a form as it is sent. */
export type FormPart = readonly [name: string, value: string | File]

/** Files by their id. */
type Files = ReadonlyMap<unknown, File>

/** Names that say which application it is. A question of that name gets an underscore, so that neither hides the other. */
const ours = ['submissionId', 'form', 'version', 'office', 'replaces', 'fileCount']

/**
 * An application as the fields of an ordinary form, named as PHP takes them apart. `fileCount` comes last: a handler that
 * sees it and has so many files has everything, whatever limits it runs under.
 */
export function formParts({ id, form, ver, office, manifest, blobs, backend }: PartedParcel): FormPart[] {
  const content = backend.sealed ? sealedParts(id, manifest, blobs) : plainParts(manifest, blobs)
  return [
    ['submissionId', id],
    ['form', form],
    ['version', ver],
    ['office', office],
    ...content,
    ['fileCount', String(content.filter(([, value]) => typeof value !== 'string').length)],
  ]
}

type PartedParcel = Parcel & { readonly backend: { readonly sealed: boolean } }

const sealedParts = (id: string, manifest: string, blobs: Parcel['blobs']): FormPart[] => [
  ['antrag', jwe(id, manifest)],
  ...blobs.map(({ id: blob, bytes }): FormPart => ['anlagen[]', jwe(blob, bytes)]),
]

const jwe = (id: string, content: string | Uint8Array<ArrayBuffer>): File =>
  new File([content], `${id}.jwe`, { type: 'application/jose' })

function plainParts(manifest: string, blobs: Parcel['blobs']): FormPart[] {
  const { answers, replaces } = JSON.parse(manifest) as PlainApplication
  const files = new Map(
    blobs.map(({ id, name = id, type = '', bytes }) => [id, new File([bytes], name, { type })]),
  )
  const parts = Object.entries(answers).flatMap(([field, answer]) =>
    partsOf(ours.includes(field) ? `${field}_` : field, answer, files),
  )
  return replaces === undefined ? parts : [['replaces', replaces], ...parts]
}

type Part = Answers[string]

function partsOf(name: string, answer: Part, files: Files): FormPart[] {
  if (typeof answer === 'boolean') return [[name, answer ? 'ja' : 'nein']]
  if (typeof answer !== 'object') return [[name, String(answer)]]
  if (isList(answer)) return answer.flatMap((item, index) => itemParts(name, item, index, files))
  return Object.entries(answer).flatMap(([key, part]) => partsOf(`${name}[${key}]`, part, files))
}

function itemParts(name: string, item: Item, index: number, files: Files): FormPart[] {
  if (typeof item === 'string') return [[`${name}[]`, item]]
  const file = files.get(item.id)
  if (!file) return partsOf(`${name}[${index}]`, item as Answers, files)
  // For every file, also an empty one: the third description is the third file's.
  return [
    [`${name}[]`, file],
    [`${descriptionOf(name)}[]`, String(item.description ?? '')],
  ]
}

/** `fotos_description`, `zeugen[0][fotos_description]`: PHP reads nothing behind the last bracket. */
const descriptionOf = (name: string): string => name.replace(/\]?$/u, '_description$&')

type Item = Extract<Answer, readonly unknown[]>[number] | Answers

/** `Array.isArray` does not know read-only lists. */
const isList = (answer: object): answer is readonly Item[] => Array.isArray(answer)

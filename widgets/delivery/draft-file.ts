import {
  decryptWithPassphrase,
  encryptWithPassphrase,
  type PassphraseBox,
} from '../seal/passphrase-cipher.ts'
import { fromBase64url, toBase64url } from '../seal/encoding.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What a person has begun to fill in, on its way to another device. */
export interface PackedDraft {
  readonly form: string
  /** Version of the form it was filled in under. */
  readonly ver: string
  /** Whatever the form element saves in a draft. */
  readonly content: unknown
  /** Bytes of the files that the answers name, by their id. */
  readonly files: ReadonlyMap<string, Bytes>
}

/** Where the data stand in the file. */
const open = '<script type="application/json" id="amtswerk-entwurf">'
const close = '</script>'

/** Why a file cannot be opened. */
export type DraftFileProblem = 'no-draft' | 'other-form' | 'needs-passphrase' | 'wrong-passphrase'

/**
 * A draft as an HTML file: for people to read, with the data inside for a form to open again. Under a passphrase nothing
 * of it can be read.
 *
 * @param page The file's text around the data: everything before and after them.
 */
export async function packDraft(
  { form, ver, content, files }: PackedDraft,
  page: { readonly before: string; readonly after: string },
  passphrase: string,
): Promise<string> {
  const packed = {
    content,
    files: Object.fromEntries([...files].map(([id, bytes]) => [id, toBase64url(bytes)])),
  }
  const data =
    passphrase === ''
      ? { v: 1, form, ver, ...packed }
      : {
          v: 1,
          form,
          ver,
          box: await encryptWithPassphrase(new TextEncoder().encode(JSON.stringify(packed)), passphrase),
        }
  // No sign in it can end the element it stands in.
  return `${page.before}${open}${JSON.stringify(data).replaceAll('<', '\\u003c')}${close}${page.after}`
}

/** Opens such a file. Nothing in it is believed to be of a certain shape but the draft's frame. */
export async function unpackDraft(
  text: string,
  form: string,
  passphrase: string,
): Promise<PackedDraft | DraftFileProblem> {
  const from = text.indexOf(open)
  const to = text.indexOf(close, from)
  if (from < 0 || to < 0) return 'no-draft'
  try {
    const data = parse(text.slice(from + open.length, to))
    if (data.v !== 1 || typeof data.form !== 'string' || typeof data.ver !== 'string') return 'no-draft'
    if (data.form !== form) return 'other-form'
    if (!data.box) return unpacked(data)
    if (passphrase === '') return 'needs-passphrase'
    const plain = await decryptWithPassphrase(data.box, passphrase).catch(() => undefined)
    return plain
      ? unpacked({ ...parse(new TextDecoder().decode(plain)), form: data.form, ver: data.ver })
      : 'wrong-passphrase'
  } catch {
    return 'no-draft'
  }
}

interface Packed {
  readonly v?: unknown
  readonly form?: unknown
  readonly ver?: unknown
  readonly content?: unknown
  readonly files?: Readonly<Record<string, string>>
  readonly box?: PassphraseBox
}

const unpacked = ({ form, ver, content, files = {} }: Packed): PackedDraft => ({
  form: String(form),
  ver: String(ver),
  content,
  files: new Map(Object.entries(files).map(([id, bytes]) => [id, fromBase64url(bytes)])),
})

/** JSON without keys that would reach for a prototype. */
const parse = (json: string): Packed =>
  JSON.parse(json, (key, value: unknown) => (key === '__proto__' ? undefined : value)) as Packed

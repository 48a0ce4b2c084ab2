import type { Posted, PostedFile } from '../../../plain-form/posted.ts'

/** Controls that one posted form may have at most: more than any form, few enough to read in a moment. */
const mostControls = 10_000

/** What became of a body: a posted form, or why it is none. */
export type PostedBody =
  | { readonly kind: 'form'; readonly posted: Posted }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'wrong-content-type' }

/** Reads the body of a form as browsers post it, in memory and never in a file. */
export async function readPostedBody(
  contentType: string | undefined,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<PostedBody> {
  const separator = separatorOf(contentType ?? '')
  if (separator === undefined) return { kind: 'wrong-content-type' }
  if (occursMoreOften(bytes, separator, mostControls)) return { kind: 'too-large' }
  try {
    const form = await new Response(bytes, { headers: { 'Content-Type': contentType ?? '' } }).formData()
    const posted = new Map<string, (string | PostedFile)[]>()
    for (const [name, value] of form) {
      const read = typeof value === 'string' ? value : await readFile(value)
      posted.set(name, [...(posted.get(name) ?? []), read])
    }
    return { kind: 'form', posted }
  } catch {
    // The parser's error may quote what was sent.
    return { kind: 'unreadable' }
  }
}

const readFile = async (file: File): Promise<PostedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
})

/** What stands between two controls; undefined where the body is no form. */
function separatorOf(contentType: string): string | undefined {
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase()
  if (mediaType === 'application/x-www-form-urlencoded') return '&'
  if (mediaType !== 'multipart/form-data') return undefined
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/iu.exec(contentType) ?? []
  const boundary = quoted ?? plain
  return boundary === undefined ? undefined : `--${boundary}`
}

function occursMoreOften(bytes: Uint8Array, text: string, most: number): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let found = 0
  for (let at = buffer.indexOf(text); at >= 0; at = buffer.indexOf(text, at + text.length)) {
    found += 1
    if (found > most) return true
  }
  return false
}

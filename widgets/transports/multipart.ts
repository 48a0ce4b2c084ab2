import { formParts } from './form-parts.ts'
import { request } from './request.ts'
import type { Transport } from './transport.ts'
import { readUnconfirmed } from './unconfirmed.ts'

/**
 * An ordinary form handler. Level C. Without any header of our own a browser sends it to another origin unasked; whether
 * the answer may be read, that origin decides.
 */
export const sendToMultipart: Transport<'multipart'> = async (parcel, fetch) => {
  const { url, mode } = parcel.backend
  // Only the page can leave itself: `navigateTo`.
  if (mode === 'navigate') return { kind: 'to-hand-in' }
  const body = new FormData()
  for (const [name, value] of formParts(parcel)) body.append(name, value)
  const size = parcel.blobs.reduce((sum, blob) => sum + blob.size, parcel.manifest.length)
  // Handlers answer with a redirect to a page that says thank you.
  const answer = await request(fetch, url, { method: 'POST', body, redirect: 'follow' }, size)
  if (answer instanceof Response && hasLostTheWay(answer, url)) return { kind: 'unsure' }
  return readUnconfirmed(answer)
}

/**
 * True where a redirect has led to somebody else, or to the same address in another spelling: then it was no thanks but a
 * correction, and the browser has asked there again without the application.
 */
function hasLostTheWay({ redirected, url }: Response, asked: string): boolean {
  if (!redirected) return false
  const from = new URL(asked)
  const to = new URL(url)
  if (from.origin !== to.origin) return true
  return from.href !== to.href && from.search === to.search && spelling(from) === spelling(to)
}

const spelling = ({ pathname }: URL): string => pathname.replace(/\/$/u, '').toLowerCase()

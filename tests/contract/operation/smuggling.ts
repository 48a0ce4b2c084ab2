import { siteName } from './certificate.ts'

/** A request that two servers may read differently. */
export interface Trick {
  readonly name: string
  readonly bytes: string
  /** A proxy may read it as two requests one after the other, if it then passes both on as such. */
  readonly openly?: true
}

const lines = (...all: readonly string[]): string => all.join('\r\n')
const head = (...fields: readonly string[]): string =>
  lines('POST /leistungen/ HTTP/1.1', `Host: ${siteName}`, ...fields, '', '')
/** What is to get past the proxy unseen. */
const hidden = lines('GET /geschmuggelt HTTP/1.1', `Host: ${siteName}`, '', '')
const chunkedThenHidden = `0\r\n\r\n${hidden}`

/**
 * A sample of the ways to hide one request in another.
 *
 * @see https://portswigger.net/web-security/request-smuggling
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-6.3
 */
export const tricks: readonly Trick[] = [
  {
    name: 'a length and chunks',
    bytes:
      head(`Content-Length: ${chunkedThenHidden.length}`, 'Transfer-Encoding: chunked') + chunkedThenHidden,
    openly: true,
  },
  {
    name: 'chunks and a short length',
    bytes: head('Transfer-Encoding: chunked', 'Content-Length: 4') + chunkedThenHidden,
    openly: true,
  },
  {
    name: 'two lengths',
    bytes: head('Content-Length: 0', `Content-Length: ${hidden.length}`) + hidden,
  },
  { name: 'two lengths in one line', bytes: head(`Content-Length: 0, ${hidden.length}`) + hidden },
  { name: 'a length with a sign', bytes: head(`Content-Length: +${hidden.length}`) + hidden },
  { name: 'a length that is none', bytes: head('Content-Length: 0x10') + hidden },
  {
    name: 'an encoding that is not chunked',
    bytes: head('Transfer-Encoding: xchunked') + chunkedThenHidden,
  },
  {
    name: 'two encodings',
    bytes: head('Transfer-Encoding: chunked', 'Transfer-Encoding: identity') + chunkedThenHidden,
  },
  {
    name: 'an encoding after a vertical tab',
    bytes: head('Transfer-Encoding: \vchunked') + chunkedThenHidden,
  },
  { name: 'a space before the colon', bytes: head('Transfer-Encoding : chunked') + chunkedThenHidden },
  { name: 'a folded line', bytes: head('Transfer-Encoding:', ' chunked') + chunkedThenHidden, openly: true },
  {
    name: 'a chunk without a size',
    bytes: `${head('Transfer-Encoding: chunked')}\r\n${hidden}0\r\n\r\n`,
  },
  {
    name: 'a chunk with a size that overflows',
    bytes: `${head('Transfer-Encoding: chunked')}10000000000000000\r\n${hidden}0\r\n\r\n`,
  },
  { name: 'a null byte in a value', bytes: head('X-Test: a\0b') },
  { name: 'two hosts', bytes: head(`Host: intern.example`, 'Content-Length: 0') },
  { name: 'no host', bytes: lines('GET /leistungen/ HTTP/1.1', '', '') },
]

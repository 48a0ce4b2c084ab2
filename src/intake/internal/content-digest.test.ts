import { expect, test } from 'vitest'
import { digestNamedBy } from './content-digest.ts'

// RFC 9530, section 2: the digest of {"hello": "world"}.
const base64 = 'X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE='
const digest = 'X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE'

test.for<[header: string | undefined, named: string | undefined]>([
  [`sha-256=:${base64}:`, digest],
  [`sha-512=:YMAam51Jz/jOATT6/zvHrLVgOYTGFy1d6GJiOHTohq4=:, sha-256=:${base64}:`, digest],
  [`sha-256=:${'+/'.repeat(21)}A=:`, `${'-_'.repeat(21)}A`],
  [undefined, undefined],
  ['', undefined],
  [base64, undefined],
  [`sha-256=${base64}`, undefined],
  [`x-sha-256=:${base64}:`, undefined],
  [`sha-256=:${base64.slice(1)}:`, undefined],
])('%s names %s', ([header, named]) => {
  expect(digestNamedBy(header)).toBe(named)
})

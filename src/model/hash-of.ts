import { createHash } from 'node:crypto'
import { canonical } from './canonical.ts'

/** SHA-256 of data as base64url without padding. It names the content, not the file: keys may stand in any order. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('base64url')

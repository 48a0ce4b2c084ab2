import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from './canonical.ts'

/**
 * SHA-256 of data as base64url without padding. It names the content, not the file: keys may stand in any order. At once and
 * also in a browser, whose own digest answers later only.
 */
export const hashOf = (value: unknown): string =>
  btoa(String.fromCharCode(...sha256(utf8ToBytes(canonical(value)))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '')

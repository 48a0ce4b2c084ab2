import { measure } from '../../../src/cli/size/measure.ts'

/** Bytes of some files. */
export interface Weight {
  readonly files: number
  readonly raw: number
  /** Each file compressed by itself, quality 11, as `npm run size` does. */
  readonly brotli: number
}

/** @param files Bytes by address or path. */
export function weigh(files: ReadonlyMap<string, Uint8Array>): Weight {
  const bytes = (name: string): Uint8Array => files.get(name) ?? new Uint8Array()
  const names = [...files.keys()]
  return {
    files: names.length,
    raw: names.reduce((sum, name) => sum + bytes(name).length, 0),
    brotli: measure('', names, null, bytes).brotli,
  }
}

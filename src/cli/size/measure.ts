import { brotliCompressSync, constants } from 'node:zlib'

/** One line of `npm run size`. */
export interface Measured {
  readonly entry: string
  /** The page it was measured on, where the heaviest of many counts. */
  readonly page?: string
  readonly files: readonly string[]
  /** Bytes of all files, each compressed by itself as a server sends it: Brotli, quality 11. */
  readonly brotli: number
  /** Bytes it may have at most; null where it is only told. */
  readonly budget: number | null
  readonly ok: boolean
}

/** Bytes of an entry against its budget. */
export function measure(
  entry: string,
  files: readonly string[],
  budget: number | null,
  read: (path: string) => Uint8Array,
): Measured {
  const brotli = files.reduce((sum, file) => sum + compressed(read(file)), 0)
  return { entry, files, brotli, budget, ok: budget === null || brotli <= budget }
}

const compressed = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

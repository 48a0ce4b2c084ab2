import { weigh } from '../widget/weigh.ts'

/** Bytes of files that do not change, each compressed by itself (Brotli, quality 11). Each is compressed once. */
export class PackedSizes {
  readonly #sizes = new Map<string, number>()

  /** @param files Bytes by address or path. */
  sum(files: Iterable<readonly [name: string, bytes: Uint8Array]>): number {
    let sum = 0
    for (const [name, bytes] of files) {
      const size = this.#sizes.get(name) ?? weigh(new Map([[name, bytes]])).brotli
      this.#sizes.set(name, size)
      sum += size
    }
    return sum
  }
}

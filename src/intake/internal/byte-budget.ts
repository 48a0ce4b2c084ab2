/** Memory that bodies under way may take together. Whoever takes must give back. */
export interface ByteBudget {
  /** False where that many bytes are not left; then nothing is taken. */
  take(bytes: number): boolean
  give(bytes: number): void
}

/** @param total Bytes. */
export function createByteBudget(total: number): ByteBudget {
  let left = total
  return {
    take(bytes) {
      if (bytes > left) return false
      left -= bytes
      return true
    },
    give(bytes) {
      left += bytes
    },
  }
}

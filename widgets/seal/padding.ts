/** Below this nothing is told apart by its size. Bytes. */
const smallest = 1024

/**
 * Length to pad `length` bytes to, so that the size of a sealed answer says little about it: Padmé, at most 12 % more.
 *
 * @see https://petsymposium.org/popets/2019/popets-2019-0056.pdf
 */
export function paddedLength(length: number): number {
  if (length <= smallest) return smallest
  const exponent = Math.floor(Math.log2(length))
  const step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1)
  return Math.ceil(length / step) * step
}

/** JSON in UTF-8, filled up with spaces, which a reader of JSON does not see. */
export function paddedJson(value: object): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const padded = new Uint8Array(paddedLength(bytes.length)).fill(0x20)
  padded.set(bytes)
  return padded
}

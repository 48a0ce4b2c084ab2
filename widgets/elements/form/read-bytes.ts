/** Reads a file piece by piece. @param progress Gets the share that is read, 0 to 1. */
export async function readBytes(
  file: File,
  progress: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size)
  const reader = file.stream().getReader()
  let read = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return bytes.slice(0, read)
    bytes.set(value.subarray(0, bytes.length - read), read)
    read += value.length
    progress(read / file.size)
  }
}

/** Longest side of a picture that is still easy to read in print: A4 at 220 dots per inch. Pixels. */
const longestSide = 2600

/**
 * Makes a picture smaller, as a JPEG. Turned as the camera says; what else the camera wrote into it (place, device) is
 * left out.
 *
 * @returns `undefined` where it would not get smaller or the browser cannot read it.
 */
export async function shrinkPicture(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const picture = await createImageBitmap(new Blob([bytes], { type }))
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const context = canvas.getContext('2d')
    if (!context) return undefined
    // What was transparent must not turn black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', 0.8)
    })
    return blob && blob.size < bytes.length ? new Uint8Array(await blob.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}

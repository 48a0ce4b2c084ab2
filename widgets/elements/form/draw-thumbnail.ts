/** Sides of a thumbnail. Pixels. */
const side = 64

/** A square piece of a picture, small. It stays empty where the browser cannot read the picture. */
export function drawThumbnail(bytes: Uint8Array<ArrayBuffer>, type: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  canvas.ariaHidden = 'true'
  void createImageBitmap(new Blob([bytes], { type })).then(
    (picture) => {
      const scale = Math.max(side / picture.width, side / picture.height)
      const [width, height] = [picture.width * scale, picture.height * scale]
      canvas.getContext('2d')?.drawImage(picture, (side - width) / 2, (side - height) / 2, width, height)
      picture.close()
    },
    () => undefined,
  )
  return canvas
}

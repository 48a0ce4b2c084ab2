import pixelmatch from 'pixelmatch'
import sharp from 'sharp'

/** @returns Share of the pixels that differ, however little. 1 where not even the sizes are the same. */
export async function difference(one: Buffer, other: Buffer): Promise<number> {
  if (one.equals(other)) return 0
  const [a, b] = await Promise.all(
    [one, other].map((png) => sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })),
  )
  if (!a || !b || a.info.width !== b.info.width || a.info.height !== b.info.height) return 1
  const { width, height } = a.info
  return (
    pixelmatch(a.data, b.data, undefined, width, height, { threshold: 0, includeAA: true }) / (width * height)
  )
}

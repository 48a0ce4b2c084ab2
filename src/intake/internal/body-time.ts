import type { IntakeLimits } from '../dependencies.ts'

/**
 * Milliseconds that a body may take.
 *
 * @param most Bytes it may have; what it says of itself counts where that is less.
 */
export function bodyTime(
  request: Request,
  most: number,
  { ms, bytesPerMs }: IntakeLimits['slowest'],
): number {
  const declared = declaredLength(request)
  return ms + Math.ceil(Math.min(declared ?? most, most) / bytesPerMs)
}

/** Bytes that a body says it has; undefined where it does not. */
export function declaredLength({ headers }: Request): number | undefined {
  const length = headers.get('Content-Length') ?? ''
  return /^\d{1,15}$/u.test(length) ? Number(length) : undefined
}

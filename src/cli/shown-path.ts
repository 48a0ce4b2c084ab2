import { relative } from 'node:path'

/** A path as it is said to people: short below the working directory, whole elsewhere. */
export function shownPath(path: string): string {
  const short = relative('.', path)
  return short.startsWith('..') ? path : short || '.'
}

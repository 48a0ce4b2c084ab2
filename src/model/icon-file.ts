import { createRequire } from 'node:module'

const folder = createRequire(import.meta.url)
  .resolve('lucide-static/package.json')
  .replace(/package\.json$/u, 'icons/')

/** File of one of Lucide's pictures (ISC licence), whether it is there or not. */
export const iconFile = (name: string): string => `${folder}${name}.svg`

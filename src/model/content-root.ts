import { resolve } from 'node:path'
import { env } from 'node:process'

/** The content folder to build from: `CONTENT`, else `content/`. Absolute. */
export const contentRoot = (): string => resolve(env.CONTENT ?? 'content')

import { core } from './de/core.ts'
import { rest } from './de/rest.ts'
import { together } from './together.ts'
import type { Messages } from './messages.ts'

/** German, formal, plain. */
export const de: Messages = together(core, rest)

import { core } from './en/core.ts'
import { rest } from './en/rest.ts'
import { together } from './together.ts'
import type { Messages } from './messages.ts'

/** English. */
export const en: Messages = together(core, rest)

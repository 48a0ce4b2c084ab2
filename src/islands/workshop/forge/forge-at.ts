import type { Forge, ForgeAccess } from './forge.ts'
import { gitea } from './gitea.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'

const forges = { gitlab, github, gitea } as const

/** The server at an address. @param signal Ends whatever is under way. */
export const forgeAt = (access: ForgeAccess, signal?: AbortSignal): Forge =>
  forges[access.kind](access, signal)

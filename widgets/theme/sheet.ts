import { actions } from './actions.ts'
import { blocks } from './blocks.ts'
import { conditions } from './conditions.ts'
import { controls } from './controls.ts'
import { text } from './text.ts'
import { tokens } from './tokens.ts'

/** The stylesheet of the form element, in the order of the cascade: later parts may overrule earlier ones. */
export const sheet = tokens + text + controls + actions + blocks + conditions

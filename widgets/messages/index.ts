import type { Language } from '../contract/text.ts'
import { core } from './de/core.ts'
import type { Messages } from './messages.ts'
import { together } from './together.ts'

export { fill, writeBytes } from './fill.ts'
export type { Messages, UiKey } from './messages.ts'

/** German, as much as a form needs before its first answer; the rest is missing until it is fetched. */
export const coreMessages = core as unknown as Messages

/**
 * Text in a language. German is there from the start, other languages are fetched when somebody wants them.
 *
 * @param all Fetches also what comes after the first answer, or only in some forms.
 */
export async function messagesIn(language: Language, all: boolean): Promise<Messages> {
  const first = language === 'en' ? (await import('./en/core.ts')).core : core
  if (!all) return first as unknown as Messages
  const { rest } = await (language === 'en' ? import('./en/rest.ts') : import('./de/rest.ts'))
  return together(first, rest) as unknown as Messages
}

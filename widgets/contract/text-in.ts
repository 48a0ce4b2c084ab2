import type { Language, LocalText } from './text.ts'

/** The text in the wanted language, German where that one is missing. */
export const textIn = (text: LocalText, language: Language): string => text[language] ?? text.de

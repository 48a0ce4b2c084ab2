/** How dates are written in a language of ours. */
export const spoken = (language: string): string => (language === 'en' ? 'en-GB' : 'de-DE')

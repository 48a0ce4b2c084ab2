/** Anchor of a letter in the register. */
export const letterId = (letter: string): string => `buchstabe-${letter.toLowerCase().replace('–', '-')}`

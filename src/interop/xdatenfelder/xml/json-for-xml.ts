/** JSON with the characters escaped that may stand in JSON but not in XML, or that do not come back as they were. */
export const jsonForXml = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[^ -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|[\u{7f}-\u{9f}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** An expression that cannot be read; the message says why. Never leaves the parser. */
export class Misread extends Error {}

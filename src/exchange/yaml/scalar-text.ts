/** How a value without parts stands in a text. `empty` is a `null` of no characters. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty'

/** What YAML 1.2 reads as something else than text, and what 1.1 did: `No` was false, `12:30` a number, a day a time. */
const typed =
  /^(?:~|null|true|false|y|n|yes|no|on|off|=|<<|[-+]?\.(?:inf|nan)|[-+]?[\d_]+(?:[.:][\d._:]*)?(?:e[-+]?\d+)?|[-+]?\.[\d_]+(?:e[-+]?\d+)?|0x[\da-f_]+|0o[0-7_]+|[-+]?0b[01_]+|\d{4}-\d{1,2}-\d{1,2}(?:[tT ].*)?)$/iu
/** `1.0.0` is no number to any YAML. */
const version = /^\d+(?:\.\d+){2,}$/u
const starts = /^(?:[\s,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.)/u
const inside = /:(?:\s|$)|\s#|\s$/u
const wordless = /^[^\p{L}\p{N}]*$/u
/** Characters that only double quotes can write. */

const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u

/** Whether a text can stand without quotes and is read as itself. */
const isPlain = (text: string, inFlow: boolean): boolean =>
  (!typed.test(text) || version.test(text)) &&
  !starts.test(text) &&
  !inside.test(text) &&
  !wordless.test(text) &&
  !(inFlow && /[,[\]{}]|^[-?:]/u.test(text))

/**
 * A value without parts on one line: plain where YAML allows it, else in single quotes, in double ones where it must be.
 *
 * @param like Quotes it had before are kept.
 * @throws {TypeError} A value that YAML has no words for.
 */
export function scalarText(value: unknown, inFlow: boolean, like?: ScalarStyle): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return numberText(value)
  if (typeof value !== 'string') throw new TypeError(`A ${typeof value} cannot stand in YAML.`)
  if (unprintable.test(value)) return doubleQuoted(value)
  if (like === 'double') return doubleQuoted(value)
  if (like !== 'single' && isPlain(value, inFlow)) return value
  return `'${value.replaceAll("'", "''")}'`
}

/** Whether quotes around a text are a must. */
export const needsQuotes = (text: string, inFlow: boolean): boolean =>
  unprintable.test(text) || !isPlain(text, inFlow)

function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf'
  return Object.is(value, -0) ? '-0' : String(value)
}

const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

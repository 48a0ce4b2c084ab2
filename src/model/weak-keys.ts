import type { ContentProblem } from './content-problem.ts'
import type { County } from './county.ts'

/** Bits of an RSA modulus that FIT-Connect demands. @see https://docs.fitko.de/fit-connect/docs/getting-started/encryption/ */
const leastBits = 4096

/** Keys of FIT-Connect destinations in `county.yaml` that nothing may be sealed to. */
export const findWeakKeys = ({ backends }: Pick<County, 'backends'>): ContentProblem[] =>
  Object.entries(backends).flatMap(([name, backend]) => {
    if (backend.kind !== 'fit-connect') return []
    const { n, e } = backend.key.jwk
    const problem = (member: string, reason: string): ContentProblem => ({
      file: 'county.yaml',
      key: `backends.${name}.key.jwk.${member}`,
      reason,
    })
    const bits = bitsOf(n)
    return [
      ...(bits === undefined
        ? [problem('n', 'Das ist kein RSA-Schlüssel: Erlaubt sind Buchstaben, Ziffern, - und _ (base64url).')]
        : bits < leastBits
          ? [problem('n', `Der RSA-Schlüssel hat ${bits} Bit. FIT-Connect verlangt mindestens ${leastBits}.`)]
          : []),
      ...(e === 'AQAB' ? [] : [problem('e', `Der Exponent muss AQAB sein und nicht „${e}“.`)]),
    ]
  })

/** Bits of a number in base64url, without leading zeros; `undefined` where it is none. */
function bitsOf(base64url: string): number | undefined {
  if (!/^[\w-]+$/u.test(base64url)) return undefined
  const hex = Buffer.from(base64url, 'base64url').toString('hex')
  return BigInt(`0x${hex || '0'}`).toString(2).length
}

/**
 * An account that nobody can have: the bank code is 00000000, the check digits are right (ISO 7064 MOD 97-10).
 *
 * @param account Up to ten digits.
 */
export function testIban(account: number): string {
  const number = `00000000${String(account % 10_000_000_000).padStart(10, '0')}`
  // D is 13, E is 14; the check digits themselves count as 00.
  const rest = Number(BigInt(`${number}131400`) % 97n)
  return `DE${String(98 - rest).padStart(2, '0')}${number}`
}

/**
 * A tax id that nobody can have: in the first ten digits of a real one a digit stands three times at most (§ 139b AO,
 * § 1 StIdV), here the nine stands five times. The check digit is right (ISO 7064 MOD 11,10).
 *
 * @param number Up to five digits.
 */
export function testTaxId(number: number): string {
  const digits = `99999${String(number % 100_000).padStart(5, '0')}`
  let product = 10
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return `${digits}${(11 - product) % 10}`
}

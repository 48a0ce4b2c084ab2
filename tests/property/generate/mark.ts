/**
 * Text that nothing else contains, out of letters that a name may hold: `Zqaeqz`. Whoever finds it in what leaves the
 * device knows from which field it came.
 */
export const mark = (number: number): string =>
  `Zq${[...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')}qz`

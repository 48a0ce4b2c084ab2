/** Ends a `switch` over a closed union: the compiler refuses a case that was forgotten. */
export class UnreachableError extends Error {
  constructor(value: never) {
    super(`Unreachable: ${JSON.stringify(value)}`)
    this.name = 'UnreachableError'
  }
}

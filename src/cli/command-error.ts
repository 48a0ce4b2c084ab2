/** Something the person at the command line can mend. The message is a German sentence and is all they see. */
export class CommandError extends Error {
  /** Exit code: 1 for something wrong, 2 for a command that was not understood. */
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CommandError'
    this.exitCode = exitCode
  }
}

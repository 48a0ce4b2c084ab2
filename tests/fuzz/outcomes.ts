import { SealError } from '../../widgets/seal/seal-error.ts'

/** Tries what may fail in the documented way. @returns `undefined` where it did. @throws anything else. */
export async function orRefused<T>(
  work: () => T | Promise<T>,
  isDocumented: (error: unknown) => boolean = isSealError,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (isDocumented(error)) return undefined
    throw error
  }
}

export const isSealError = (error: unknown): boolean => error instanceof SealError

/** `compileWalk` says what it does not know. A stack that is full is a `RangeError`, too, and none of that. */
export const isUnknownName = (error: unknown): boolean =>
  error instanceof RangeError && !error.message.includes('call stack')

/** A cipher that does not open. */
export const isWrongKey = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'OperationError'

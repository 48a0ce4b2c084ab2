import { StoreUnavailableError } from '../store.ts'

/** What a disk says that is full, failing, read-only or out of handles: trying again later is right. */
const temporary: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EROFS',
  'EMFILE',
  'ENFILE',
  'EACCES',
  'EPERM',
])

/** The error to throw for what the file system threw. */
export function diskError(cause: unknown): unknown {
  const { code } = cause as NodeJS.ErrnoException
  if (code === undefined || !temporary.has(code)) return cause
  return new StoreUnavailableError(`The disk refuses with ${code}.`, { cause })
}

/** Waits for work on the disk; its refusals that pass by themselves become `StoreUnavailableError`. */
export async function orDiskError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw diskError(error)
  }
}

/** What was read; undefined where it is not there. */
export async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Is this how the file system says that something is not there, or already is? */
export const isErrno = (error: unknown, code: 'ENOENT' | 'EEXIST'): boolean =>
  (error as NodeJS.ErrnoException).code === code

import type { StoredSubmission } from '../../intake/store.ts'
import { CommandError } from '../command-error.ts'

/**
 * The application that somebody means: by its id, the first 8 or more characters of it, or its number.
 *
 * @throws {CommandError} where there is none, or more than one.
 */
export function findSubmission<Entry extends Pick<StoredSubmission, 'id' | 'code'>>(
  submissions: readonly Entry[],
  wanted: string,
): Entry {
  const id = wanted.trim().toLowerCase()
  const code = plain(wanted)
  const matches = submissions.filter(
    (submission) => (id.length >= 8 && submission.id.startsWith(id)) || plain(submission.code) === code,
  )
  const [match, another] = matches
  if (!match)
    throw new CommandError(
      `Unter „${wanted}“ ist nichts eingegangen. Was da ist, zeigt: npm run inbox -- list`,
    )
  if (another) {
    throw new CommandError(
      `„${wanted}“ ist nicht eindeutig. Gemeint sein können:\n${matches.map((one) => `  ${one.id}`).join('\n')}`,
    )
  }
  return match
}

/** A number however it is typed; people read O for 0 and I or L for 1. @see https://www.crockford.com/base32.html */
const plain = (code: string): string =>
  code.toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1')

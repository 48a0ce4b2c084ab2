import type { Bump } from './bump.ts'
import { numbersOf } from './compare-versions.ts'

/** The version after a change. Semver: parts behind the one that goes up begin at zero. @throws {RangeError} for no version. */
export function nextVersion(version: string, bump: Bump): string {
  const [major, minor, patch] = numbersOf(version)
  switch (bump) {
    case 'major':
      return `${major + 1}.0.0`
    case 'minor':
      return `${major}.${minor + 1}.0`
    case 'patch':
      return `${major}.${minor}.${patch + 1}`
    case 'none':
      return version
  }
}

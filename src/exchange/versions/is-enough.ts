import type { Bump } from './bump.ts'
import { compareVersions } from './compare-versions.ts'
import { nextVersion } from './next-version.ts'

/**
 * Whether a version was raised as far as the change demands. Higher is always enough; `none` is content with the same, never
 * with a lower one.
 */
export const isEnough = (beforeVersion: string, afterVersion: string, bump: Bump): boolean =>
  compareVersions(afterVersion, nextVersion(beforeVersion, bump)) >= 0

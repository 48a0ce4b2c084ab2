/** The three numbers of a version. @throws {RangeError} where it is none: versions come out of `Semver`. */
export function numbersOf(version: string): readonly [major: number, minor: number, patch: number] {
  const [, major, minor, patch] = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/u.exec(version) ?? []
  if (!major || !minor || !patch) throw new RangeError(`"${version}" is no version.`)
  return [Number(major), Number(minor), Number(patch)]
}

/** Below zero where `one` is older than `other`, zero where they are the same: for sorting. @throws {RangeError} for no version. */
export function compareVersions(one: string, other: string): number {
  const others = numbersOf(other)
  return numbersOf(one).reduce((found, number, index) => found || number - (others[index] ?? 0), 0)
}

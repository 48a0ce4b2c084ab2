import { isSealed, receiverOf } from '../contract/level.ts'
import { chooseBackend } from './choose-backend.ts'
import type { LoadedRelease } from './load-release.ts'

/**
 * Who will be able to read what is entered, where it is not sealed to the office; `undefined` where it is.
 *
 * @param chosen The element's `backend`.
 * @param page Address of the page.
 * @throws as `chooseBackend`.
 */
export async function plainReceiver(
  { release, county }: LoadedRelease,
  chosen: string | undefined,
  page: string,
): Promise<string | undefined> {
  const backend = await chooseBackend(release, county, chosen, page)
  return isSealed(backend) ? undefined : receiverOf(backend, release.authority, county)
}

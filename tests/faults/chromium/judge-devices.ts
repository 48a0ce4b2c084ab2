import type { Finding } from '../findings.ts'
import type { Citizen } from './citizen.ts'
import type { Received } from './office.ts'
import type { OnDevice } from './on-device.ts'

/** What one citizen has lost, sent twice, or was told wrongly. */
export function judgeDevice(
  { seed, shown, arrived }: Pick<Citizen, 'seed' | 'shown' | 'arrived'>,
  { applications, receipts }: OnDevice,
  received: readonly Received[],
): Finding[] {
  const findings: Finding[] = []
  const say = (is: Finding['is'], why: string) => findings.push({ seed, is, why })
  const mine = received.filter(({ concern }) => concern?.startsWith(`Anliegen ${seed}-`))
  for (const [concern = '', rows] of Map.groupBy(mine, (row) => row.concern))
    if (rows.length > 1) say('duplicated', `${concern} is at the office ${rows.length} times.`)
  // A concern that is still sealed on the device cannot be read from outside: they are counted.
  const missing = [...shown].filter((wanted) => !mine.some(({ concern }) => concern === wanted))
  const kept = applications.filter(({ id, H }) => !received.some((row) => row.id === id && row.h === H))
  if (missing.length > kept.length)
    say('lost', `${missing.join(', ')} shown as kept; ${kept.length} left on the device.`)
  for (const { id, jws } of receipts)
    if (!received.some((row) => row.id === id && row.receipt === jws))
      say('falseSent', `${id} is shown as arrived and is not at the office.`)
  for (const code of arrived)
    if (!received.some((row) => row.code === code))
      say('falseSent', `${code} was shown as arrived and is not at the office.`)
  return findings
}

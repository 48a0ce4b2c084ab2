import type { Keyset } from '../../../widgets/contract/keyset.ts'
import { type Role, roleOf } from './keyset-changes.ts'

/** Who opens what was sealed to a key of this role, as a German relative clause about applications. */
export function whoOpens(role: Role, { enc }: Keyset): string {
  if (role === 'recovery') return 'die außer ihm nur der Schlüssel des Amtes öffnet'
  return enc.some((key) => roleOf(key) === 'recovery')
    ? 'die außer ihm nur der Wiederherstellungsschlüssel öffnet'
    : 'die nur er öffnet'
}

import { existsSync } from 'node:fs'
import { CommandError } from '../command-error.ts'
import { installFromDebian } from './install-from-debian.ts'

/** Where the programs are that the guide's configurations are tested with. */
export interface Proxies {
  readonly nginx: string
  readonly caddy: string
  /** Makes the certificate that both are tested with. */
  readonly openssl: string
}

/** Where distributions put them. */
const places: Readonly<Record<keyof Proxies, readonly string[]>> = {
  nginx: ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'],
  caddy: ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'],
  openssl: ['/usr/bin/openssl', '/opt/homebrew/bin/openssl'],
}

/**
 * Paths of nginx, Caddy and OpenSSL; installs what is missing.
 *
 * @throws {CommandError} with what to do where that is not possible.
 */
export async function ensureProxies(say: (line: string) => void): Promise<Proxies> {
  const missing = Object.keys(places).filter((name) => !found(name as keyof Proxies))
  if (missing.length > 0) {
    say(`${missing.join(' und ')} fehlen und werden eingerichtet …`)
    await installFromDebian(...missing)
  }
  return { nginx: path('nginx'), caddy: path('caddy'), openssl: path('openssl') }
}

const found = (name: keyof Proxies): string | undefined => places[name].find((path) => existsSync(path))

function path(name: keyof Proxies): string {
  const there = found(name)
  if (there) return there
  throw new CommandError(
    `Für die Tests der Konfigurationen im Leitfaden wird ${name} gebraucht; es ließ sich weder finden noch einrichten.
  Debian: sudo apt-get install ${name}`,
  )
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Proxies } from '../../../src/cli/test/ensure-proxies.ts'
import { freePort } from '../../e2e/support/county-server.ts'
import { type Certificate, makeCertificate, siteName } from './certificate.ts'

/** The guide's own files: what is tested here is what one copies. */
const guide = join(import.meta.dirname, '../../../content/guide/betrieb')

/** A proxy that runs with the guide's configuration. */
export interface RunningProxy extends Pick<Certificate, 'ca'> {
  readonly http: number
  readonly https: number
  /** Everything it has written down. */
  log(): Promise<string>
  stop(): Promise<void>
}

export type ProxyName = 'nginx' | 'caddy'

/**
 * Starts a proxy with the guide's file. Only addresses, ports and the paths of certificate and log are others.
 *
 * @param upstream Port of the county's server.
 * @param folder Empty, for whatever it writes.
 */
export async function startProxy(
  name: ProxyName,
  programs: Proxies,
  upstream: number,
  folder: string,
): Promise<RunningProxy> {
  const certificate = await makeCertificate(programs.openssl, folder)
  const place = { folder, upstream, certificate, http: await freePort(), https: await freePort() }
  const command = name === 'nginx' ? await nginx(place) : await caddy(place)
  const child = spawn(programs[name], command, {
    env: {
      PATH: '/usr/bin:/bin',
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      // So that the file itself says which TLS, and not what the machine forbids anyway.
      OPENSSL_CONF: '/dev/null',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => void (said += text))
  const stop = () => end(child)
  for (const port of [place.http, place.https])
    await untilOpen(port, child).catch(async () => {
      await stop()
      throw new Error(`${name} does not start:\n${said}`)
    })
  const ownLog = join(folder, 'amtswerk.log')
  const log = async () => said + (await readFile(ownLog, 'utf8').catch(() => ''))
  return { ca: certificate.ca, http: place.http, https: place.https, log, stop }
}

interface Place {
  readonly folder: string
  readonly upstream: number
  readonly certificate: Certificate
  readonly http: number
  readonly https: number
}

/** nginx wants a main file around: this one is what a distribution's is, without anything that would matter here. */
async function nginx(place: Place): Promise<string[]> {
  const { folder } = place
  const ports: Readonly<Record<string, number>> = {
    '80': place.http,
    '443': place.https,
    '[::]:80': await freePort(),
    '[::]:443': await freePort(),
  }
  const text = (await guideFile('nginx.conf', place))
    // IPv6 is not everywhere: its listeners get further ports of IPv4.
    .replaceAll(/(?<=^ *listen )\S+?(?=[ ;])/gmu, (listen) => `127.0.0.1:${ports[listen] ?? listen}`)
    .replaceAll('/var/log/nginx/amtswerk.log', join(folder, 'amtswerk.log'))
  await writeFile(join(folder, 'amtswerk.conf'), text)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  )
  const main = `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${join(folder, 'nginx.pid')};
events {}
http { ${temporary.join(' ')} include ${join(folder, 'amtswerk.conf')}; }
`
  await writeFile(join(folder, 'nginx.conf'), main)
  return ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')]
}

async function caddy(place: Place): Promise<string[]> {
  const ports = `\thttp_port ${place.http}\n\thttps_port ${place.https}\n\tdefault_bind 127.0.0.1\n\tadmin off\n`
  const text = (await guideFile('Caddyfile', place)).replace(/^\{\n/mu, (open) => open + ports)
  const file = join(place.folder, 'Caddyfile')
  await writeFile(file, text)
  return ['run', '--adapter', 'caddyfile', '--config', file]
}

async function guideFile(name: string, { upstream, certificate }: Place): Promise<string> {
  const text = await readFile(join(guide, name), 'utf8')
  const replaced = text
    .replaceAll('127.0.0.1:4321', `127.0.0.1:${upstream}`)
    .replaceAll('/etc/amtswerk/tls/zertifikat.pem', certificate.certificateFile)
    .replaceAll('/etc/amtswerk/tls/schluessel.pem', certificate.keyFile)
  if (!text.includes(siteName) || replaced.includes('/etc/amtswerk') || replaced === text)
    throw new Error(`${name} names its site, server or certificate otherwise than this test expects.`)
  return replaced
}

async function untilOpen(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy()
        resolve(true)
      }).once('error', () => {
        resolve(false)
      })
    })
    if (open) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('not open')
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

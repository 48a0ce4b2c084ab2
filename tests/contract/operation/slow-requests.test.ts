import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { ensureProxies } from '../../../src/cli/test/ensure-proxies.ts'
import { freePort } from '../../e2e/support/county-server.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { siteName } from './certificate.ts'
import { type ProxyName, startProxy } from './proxy.ts'
import { openLine } from './visitor.ts'

const programs = await ensureProxies((line) => void process.stderr.write(`${line}\n`))

/** Far more than the ten seconds that both are set to: without them this never ends. */
const timeout = 50_000

describe.concurrent('with the guide’s configuration', () => {
  test.for<ProxyName>(['nginx', 'caddy'])(
    '%s hangs up on whoever never ends the head of a request',
    { timeout },
    async (name) => {
      const proxy = await startProxy(name, programs, await freePort(), await temporaryFolder())
      try {
        const line = await openLine(proxy)
        line.write(`GET / HTTP/1.1\r\nHost: ${siteName}\r\nX-Langsam: `)
        line.resume()
        await once(line, 'close')
      } finally {
        await proxy.stop()
      }
      expect(proxy.https).toBeGreaterThan(0)
    },
  )
})

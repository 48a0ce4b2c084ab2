import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

/** A server for published files, which a test may change under it. */
export interface SmallSite {
  readonly url: string
  /** Text of each file, by its path below the site. */
  readonly files: Map<string, string>
}

/** Serves files from memory until the tests are over. */
export async function smallSite(files: ReadonlyMap<string, string> = new Map()): Promise<SmallSite> {
  const own = new Map(files)
  const server = createServer((request, response) => {
    const text = own.get((request.url ?? '/').slice(1))
    response.writeHead(text === undefined ? 404 : 200, { 'Content-Type': 'application/json' }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, files: own }
}

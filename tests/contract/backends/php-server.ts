import { afterAll } from 'vitest'
import { type PhpOptions, type PhpServer, runPhp } from './php-process.ts'

const running: PhpServer[] = []

afterAll(async () => {
  for (const server of running) await server.stop()
})

/** PHP's web server until the tests of the file are done. */
export async function startPhp(options?: PhpOptions): Promise<PhpServer> {
  const server = await runPhp(options)
  running.push(server)
  return server
}

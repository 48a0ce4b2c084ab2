import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { listen } from '../../src/cli/server/listen.ts'

const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
)

const app = new Hono().get('/', (context) => context.text('da'))

test('a server is reached under both addresses of localhost, and no more once it is closed', async () => {
  const server = await listen(app, { host: 'localhost', port: 0 })
  expect(server.port).toBeGreaterThan(0)
  for (const name of ['localhost', '127.0.0.1', ...(hasIpv6 ? ['[::1]'] : [])])
    expect(await (await fetch(`http://${name}:${server.port}/`)).text()).toBe('da')
  await server.close()
  await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow()
})

test('a port that is taken is said to be so', async () => {
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  await expect(listen(app, { host: '127.0.0.1', port: server.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
  await server.close()
})

test('a request with two lengths is refused', async () => {
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  const head = 'PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(head))
    socket.on('data', (data) => {
      resolve(data.toString())
      socket.destroy()
    })
    socket.on('error', reject)
  })
  expect(answer).toMatch(/^HTTP\/1\.1 400 /u)
  await server.close()
})

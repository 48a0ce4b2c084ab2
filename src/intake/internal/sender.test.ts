import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { network, senderOf } from './sender.ts'

test.for<[address: string, counted: string]>([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::7', '2001:db8:1:2'],
  ['2001:0db8:0001:0002:0000:0000:0000:0007', '2001:db8:1:2'],
  ['2001:db8::7', '2001:db8:0:0'],
  ['2001:DB8::', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
  ['nonsense', 'nonsense'],
])('%s is counted as %s', ([address, counted]) => {
  expect(network(address)).toBe(counted)
})

test.for<[proxies: number, peer: string, forwarded: string | undefined, address: string, isLocal: boolean]>([
  [0, '203.0.113.7', undefined, '203.0.113.7', false],
  [0, '203.0.113.7', '198.51.100.1', '203.0.113.7', false],
  [0, '127.0.0.1', undefined, '127.0.0.1', true],
  [0, '::1', undefined, '0:0:0:0', true],
  // A proxy that nobody has told us of: its senders share a count, and none of them is this machine.
  [0, '127.0.0.1', '198.51.100.1', '127.0.0.1', false],
  [1, '127.0.0.1', '198.51.100.1', '198.51.100.1', false],
  [1, '127.0.0.1', '192.0.2.66, 198.51.100.1', '198.51.100.1', false],
  [2, '127.0.0.1', '192.0.2.66, 198.51.100.1, 10.0.0.1', '198.51.100.1', false],
  [2, '127.0.0.1', '198.51.100.1', '198.51.100.1', false],
  [1, '127.0.0.1', undefined, '127.0.0.1', true],
])('behind %s proxies, %s with %s is %s', async ([proxies, peer, forwarded, address, isLocal]) => {
  const app = new Hono().get('/', (context) => context.json(senderOf(context, proxies)))
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }
  const env = { incoming: { socket: { remoteAddress: peer } } }
  expect(await (await app.request('/', { headers }, env)).json()).toEqual({ address, isLocal })
})

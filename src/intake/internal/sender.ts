import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import type { Context } from 'hono'

/** Where a request comes from, as far as that can be known. */
export interface Sender {
  /** What is counted: an IPv4 address, or the first half of an IPv6 one, because a household has all of the other half. */
  readonly address: string
  /** A program on this very machine, with no proxy between. */
  readonly isLocal: boolean
}

/**
 * Who sends.
 *
 * @param trustedProxies Proxies of our own in front. Each adds whom it saw on the right of `X-Forwarded-For`; what stands
 *   further left anybody may have written.
 */
export function senderOf({ env, req }: Context, trustedProxies: number): Sender {
  const { incoming } = (env ?? {}) as { incoming?: IncomingMessage }
  const peer = incoming?.socket.remoteAddress ?? ''
  const forwarded = req.header('X-Forwarded-For')
  if (trustedProxies === 0 || forwarded === undefined)
    return {
      address: network(peer),
      isLocal: isLoopback(peer) && !proxyHeaders.some((name) => req.header(name)),
    }
  const hops = forwarded.split(',')
  return { address: network(hops.at(-trustedProxies)?.trim() ?? hops[0]?.trim() ?? peer), isLocal: false }
}

/** What proxies add, each in its own way. */
const proxyHeaders = ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via'] as const

const isLoopback = (address: string): boolean => /^(?:::ffff:)?127\.|^::1$/u.test(address)

/** `2001:db8:1:2::7` and `2001:db8:1:2:3:4:5:6` are `2001:db8:1:2`. */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.toLowerCase().split('%', 1).join('').split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - after.length
  return [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/u, ''))
    .join(':')
}

import { describe, expect, test, vi } from 'vitest'
import { readSettings } from './settings.ts'

describe('what the environment says', () => {
  test('has a default for everything', () => {
    for (const name of [
      'PORT',
      'HOST',
      'DATA_DIR',
      'OUT_DIR',
      'SKIP_BUILD',
      'DATABASE_URL',
      'TRUST_PROXY',
      'METRICS_TOKEN',
    ])
      vi.stubEnv(name, undefined)
    expect(readSettings()).toMatchObject({ port: 4321, host: 'localhost', skipBuild: false })
    expect(readSettings().dataDir).toMatch(/\/\.data$/u)
    expect(readSettings().outDir).toMatch(/\/dist$/u)
  })

  test.for(['0', '8080', '65535'])('PORT may be %s', (port) => {
    vi.stubEnv('PORT', port)
    expect(readSettings().port).toBe(Number(port))
  })

  test.for(['-1', '65536', '80a', '3.5'])('PORT may not be %s', (port) => {
    vi.stubEnv('PORT', port)
    expect(() => readSettings()).toThrow(`PORT=${port} ist kein Anschluss`)
  })

  test('DATABASE_URL is one of PostgreSQL, and is never shown: there is a password in it', () => {
    vi.stubEnv('DATABASE_URL', 'postgres://amt:geheim@localhost/antraege')
    expect(readSettings().intake.databaseUrl).toBe('postgres://amt:geheim@localhost/antraege')
    vi.stubEnv('DATABASE_URL', 'mysql://amt:geheim@localhost/antraege')
    expect(() => readSettings()).toThrow(
      /^DATABASE_URL ist keine Adresse von PostgreSQL\. Sie beginnt mit postgres:/u,
    )
    expect(() => readSettings()).not.toThrow('geheim')
  })

  test('TRUST_PROXY is how many proxies there are', () => {
    vi.stubEnv('TRUST_PROXY', '2')
    expect(readSettings().intake.trustedProxies).toBe(2)
    vi.stubEnv('TRUST_PROXY', 'ja')
    expect(() => readSettings()).toThrow('TRUST_PROXY=ja ist keine Anzahl von Proxys')
  })

  test('an empty METRICS_TOKEN is none', () => {
    vi.stubEnv('METRICS_TOKEN', '')
    expect(readSettings().intake.metricsToken).toBeUndefined()
  })
})

import { describe, expect, test, vi } from 'vitest'
import { readSettings } from './settings.ts'

describe('what the environment says', () => {
  test('has a default for everything', () => {
    for (const name of ['PORT', 'HOST', 'DATA_DIR', 'OUT_DIR', 'SKIP_BUILD']) vi.stubEnv(name, undefined)
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
})

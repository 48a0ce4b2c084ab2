import { expect, onTestFinished, test, vi } from 'vitest'
import { corpus } from './corpus.ts'
import { openHostileServer } from './hostile-server.ts'

/** Statuses on a connection, one an answer. */
const statusesIn = (text: string): number[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3}) /gu)]
    .map(([, status]) => Number(status))
    .filter((status) => status !== 100)

test.for(corpus)(
  '$name: refused without an error of the server, counted once, and nothing is stored',
  async ({ counted = 1, statuses, ...request }) => {
    const server = await openHostileServer()
    onTestFinished(() => server.close())
    const answers = statusesIn(await server.send(request))
    for (const status of answers) expect(status).toBeLessThan(500)
    if (statuses) expect(answers).toEqual(statuses)
    else expect(answers.length).toBeGreaterThan(0)
    await vi.waitFor(async () => {
      expect(await server.counted()).toEqual({ log: counted, metrics: counted })
    })
    expect(await server.isWell()).toBe(true)
    // And none of it is counted later, by whatever else has been waiting for it.
    expect(await server.counted()).toEqual({ log: counted + 1, metrics: counted + 1 })
    expect(server.stored()).toBe(0)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  },
)

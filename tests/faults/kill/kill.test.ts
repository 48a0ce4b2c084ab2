import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runKills } from './kill.ts'

const silently = () => undefined

test('an intake killed under load loses nothing that it has acknowledged', async () => {
  const figures = await runKills(15, { seed: 1, say: silently })
  expect(figures).toMatchObject({ kills: 15, lost: 0, integrity: 'ok' })
  // There was something to lose.
  expect(figures.acknowledged).toBeGreaterThan(50)
}, 120_000)

test('an intake that answers before it has written is found out', async () => {
  const script = fileURLToPath(new URL('./forgetful-server.ts', import.meta.url))
  const { lost } = await runKills(8, { seed: 1, say: silently, script })
  expect(lost).toBeGreaterThan(0)
}, 120_000)

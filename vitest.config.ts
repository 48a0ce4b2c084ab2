import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    // A whole county is read in seconds on a machine that does nothing else; how fast is no test's question.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Much of it waits for servers, databases and other processes: one more than two processors have is faster.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    include: [
      'src/**/*.test.{ts,tsx}',
      'widgets/**/*.test.ts',
      'tests/{bench,content,contract,faults,fuzz,property,vectors,lint}/**/*.test.ts',
    ],
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
})

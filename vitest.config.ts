import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
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

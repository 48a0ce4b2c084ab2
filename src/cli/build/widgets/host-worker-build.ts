import { build } from 'vite'

/**
 * Builds the worker that a webmaster may serve from the website that embeds a form: one file, to be copied.
 *
 * @param folder Where it goes.
 */
export async function buildHostWorker(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: 'src/service-worker/host/amt-worker.ts', formats: ['iife'], name: 'amtWorker' },
      rolldownOptions: { output: { entryFileNames: 'amt-worker.js' } },
    },
  })
}

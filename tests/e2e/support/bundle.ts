import { build } from 'vite'

/**
 * A module with everything it imports, as one classic script.
 *
 * @param entry Path of the module, from the root of the project.
 * @param name Global variable that its exports are put under.
 */
export async function bundle(entry: string, name: string): Promise<string> {
  const outputs = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name } },
  })
  const [output] = [outputs].flat()
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error(`Vite made nothing of ${entry}.`)
  return chunk.code
}

import { build } from 'vite'
import { ownLit } from './own-lit.ts'

/** The script with which forms are tried out; below `/widgets/v1/`. */
export const trialFile = 'amt-trial.js'

/**
 * Builds the script of the frame in which forms are tried out: one file that shares nothing with the elements, so that no
 * byte of it is in what citizens load.
 *
 * @param folder Where it goes.
 */
export async function buildTrial(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [ownLit('amtswerk-trial')],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: { 'amt-trial': 'widgets/elements/trial/amt-trial.ts' }, formats: ['es'] },
      rolldownOptions: {
        output: { minify: true, codeSplitting: false, entryFileNames: trialFile },
      },
    },
  })
}

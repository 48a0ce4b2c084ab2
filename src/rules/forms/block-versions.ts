import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { hashOf } from '../../model/hash-of.ts'

/** A building block that was changed and still calls itself what it was before: two counties would mean different things. */
export const blockVersions = ({ blocks, blockHashes }: Catalogue): ContentProblem[] =>
  [...blocks].flatMap(([name, block]) => {
    const { id, version } = block
    const file = `forms/_blocks/${name}.yaml`
    const known = blockHashes[id]?.[version]
    if (known === hashOf(block)) return []
    return known === undefined
      ? [
          {
            file,
            key: 'version',
            reason: `Version ${version} des Bausteins ist nicht festgehalten.`,
            suggestion: 'npm run blocks -- --record',
          },
        ]
      : [
          {
            file,
            key: 'version',
            reason: `Der Baustein wurde geändert und heißt noch Version ${version}. Formulare anderer Landkreise verlassen sich darauf, dass sie bleibt.`,
            suggestion: `version: ${next(version)}, dann npm run blocks -- --record`,
          },
        ]
  })

const next = (version: string): string => version.replace(/\d+$/u, (patch) => String(Number(patch) + 1))

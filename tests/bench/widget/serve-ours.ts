import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CountyToBuild, countyWith } from '../../../src/cli/build/county-to-build.ts'
import { buildWidgets } from '../../../src/cli/build/widgets.ts'
import { publishForms } from '../../../src/cli/publish/publish-forms.ts'
import { writePublication } from '../../../src/cli/publish/write-publication.ts'
import { createSite } from '../../../src/cli/server/create-site.ts'
import { listen } from '../../../src/cli/server/listen.ts'
import { openIntake } from '../../../src/cli/server/open-intake.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import { musterland } from '../../fixtures/musterland.ts'
import type { Contestant } from './contestant.ts'
import { hostPage } from './host-page.ts'
import { tenQuestions } from './ten-questions.ts'

/** Ours, served, with the folder it is served from. */
export interface Ours extends Contestant {
  readonly dist: string
}

/**
 * Builds the elements, publishes the ten questions with fresh keys and serves both with an intake behind them: a whole
 * county but for its pages.
 */
export async function serveOurs(folder: string): Promise<Ours> {
  const dist = join(folder, 'dist')
  const dataDir = join(folder, 'data')
  const county = await countyWithTenQuestions(dataDir)
  await buildWidgets(dist, dataDir)
  await writePublication(
    dist,
    await publishForms(
      county.catalogue,
      { ...county.keys, signer: await county.keys.signer() },
      county.published.jws,
    ),
  )
  await writeFile(
    join(dist, 'index.html'),
    hostPage(
      '<script type="module" src="/widgets/v1/amt-form.js"></script>',
      `<amt-form form="${tenQuestions.id}" trust="${county.trust}"></amt-form>`,
    ),
  )
  const intake = await openIntake(county, {
    dataDir,
    outDir: dist,
    intake: { databaseUrl: undefined, trustedProxies: 0, metricsToken: undefined, forward: {} },
  })
  const site = createSite({ dist, intake: intake.intake })
  const server = await listen(site, { host: 'localhost', port: 0 })
  return {
    name: 'Amtswerk',
    version: await ourVersion(),
    url: `http://localhost:${server.port}/`,
    start: 'Jetzt ausfüllen',
    dist,
    async close() {
      await server.close()
      await intake.close()
    },
  }
}

/** Musterland with the ten questions instead of its own form. */
async function countyWithTenQuestions(dataDir: string): Promise<CountyToBuild> {
  const content = await musterland()
  const [binding] = Object.values(content.county.forms)
  if (!binding) throw new Error('Musterland has bound no form.')
  const catalogue: Catalogue = {
    ...content,
    forms: new Map([[tenQuestions.id, tenQuestions]]),
    county: { ...content.county, forms: { [tenQuestions.id]: binding } },
  }
  return countyWith(catalogue, { dataDir, passphraseFile: undefined })
}

async function ourVersion(): Promise<string> {
  return (JSON.parse(await readFile('package.json', 'utf8')) as { version: string }).version
}

// A county's site as a process of its own: what it publishes, made anew from its content at every request. CONTENT and
// DATA_DIR say whose; the port is the one line that it prints.
import { Hono } from 'hono'
import { stdout } from 'node:process'
import { countyToBuild } from '../../../src/cli/build/county-to-build.ts'
import { liveCounty } from '../../../src/cli/dev/live-county.ts'
import { listen } from '../../../src/cli/server/listen.ts'
import { readSettings } from '../../../src/cli/settings.ts'

const { dataDir } = readSettings()
const live = liveCounty(await countyToBuild({ dataDir, passphraseFile: undefined }), dataDir)
const site = new Hono().get('*', async (context) => {
  const text = await live.file(context.req.path.slice(1))
  return text === undefined ? context.notFound() : context.body(text)
})
const { port } = await listen(site, { host: '127.0.0.1', port: 0 })
stdout.write(`port ${port}\n`)

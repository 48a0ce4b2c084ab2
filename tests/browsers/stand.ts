import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { env } from 'node:process'
import { CountyServer } from '../e2e/support/county-server.ts'
import { type Journey, journey } from '../e2e/support/forms.ts'
import { openTown, type Town } from './town.ts'

/** What the scenarios play on: a county, a town with a page of its own, and an application that is filled in. */
export interface Stand {
  readonly county: CountyServer
  readonly town: Town
  /** Thumbprint of the county's root key, as its own pages carry it. */
  readonly trust: string
  readonly bus: Journey
  close(): Promise<void>
}

/** Opens it with the built site in `OUT_DIR` and the keys in `DATA_DIR`. */
export async function openStand(): Promise<Stand> {
  const county = await CountyServer.start()
  const town = await openTown(county.url)
  const page = await (await fetch(`${county.url}formulare/schulbus-meldung/`)).text()
  const trust = /<amt-form[^>]*\btrust="(?<thumbprint>[^"]+)"/u.exec(page)?.groups?.thumbprint
  if (trust === undefined) throw new Error('The county’s own form page pins no root key.')
  return {
    county,
    town,
    trust,
    bus: await journey('schulbus-meldung', 'complete'),
    async close() {
      town.close()
      await county.stop()
    },
  }
}

/** What the built site publishes for embedding. */
export interface Published {
  readonly elements: Readonly<Record<string, { readonly pinned?: { file: string; integrity: string } }>>
}

/** `/widgets/v1/manifest.json` of the built site. */
export async function published(): Promise<Published> {
  const file = resolve(env.OUT_DIR ?? '.cache/test/dist', 'widgets/v1/manifest.json')
  return JSON.parse(await readFile(file, 'utf8')) as Published
}

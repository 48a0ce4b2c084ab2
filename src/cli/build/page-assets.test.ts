import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../tests/contract/temporary-folder.ts'
import { pageAssets } from './page-assets.ts'

test('what a page uses is what its HTML names and what that names in turn, of pages that count alone', async () => {
  const site = await temporaryFolder()
  const files = {
    'index.html': '<script type="module" src="/_astro/home.A1.js"></script>',
    'suche/index.html': '<astro-island component-url="/_astro/search.~b_2-.js"></astro-island>',
    'werkstatt/index.html': '<link href="/_astro/bench.C3.css"><script src="/_astro/home.A1.js"></script>',
    '_astro/home.A1.js': 'import"./shared.D4.js"',
    '_astro/search.~b_2-.js': 'const d=["_astro/later.E5.js","_astro/later.F6.css"]',
    '_astro/later.E5.js': 'new Worker(new URL("worker-G7.js",import.meta.url));import("./search.~b_2-.js")',
    '_astro/later.F6.css': '@import "/_astro/gone.css"',
    '_astro/worker-G7.js': '',
    '_astro/shared.D4.js': '',
    '_astro/bench.C3.css': '',
    '_astro/nobody.H8.js': 'import"./home.A1.js"',
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, path)), { recursive: true })
    await writeFile(join(site, path), text)
  }
  expect(await pageAssets(site, (page) => !page.startsWith('werkstatt/'))).toEqual([
    '_astro/home.A1.js',
    '_astro/later.E5.js',
    '_astro/later.F6.css',
    '_astro/search.~b_2-.js',
    '_astro/shared.D4.js',
    '_astro/worker-G7.js',
  ])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measure, type Measured } from './measure.ts'
import { moduleFiles } from './module-files.ts'
import { pageFiles } from './page-files.ts'

/** Bytes, Brotli. `amt-form` is what a municipality's page loads on top of its own. */
const budgets = { formPage: 60_000, formEntry: 40_000, formEverything: 60_000 }

const formEntry = 'widgets/v1/amt-form.js'

/**
 * Measures what the pages and elements of a built site make people load. Of the form pages the largest counts.
 *
 * @param dist Folder of the built site.
 */
export function measureSite(dist: string): readonly Measured[] {
  const bytes = (path: string) => readFileSync(join(dist, path))
  const text = (path: string) => bytes(path).toString('utf8')
  const { forms } = JSON.parse(text('formulare/index.json')) as { forms: { id: string }[] }
  const pages = forms.map(({ id }) => {
    const { files, fonts } = pageFiles(`formulare/${id}/index.html`, text)
    return {
      page: measure('form page', files, budgets.formPage, bytes),
      fonts: measure('form page fonts', fonts, null, bytes),
    }
  })
  const [largest] = pages.toSorted((a, b) => b.page.brotli - a.page.brotli)
  return [
    ...(largest ? [largest.page, largest.fonts] : []),
    measure('amt-form entry', moduleFiles(formEntry, text, 'now'), budgets.formEntry, bytes),
    measure('amt-form everything', moduleFiles(formEntry, text, 'ever'), budgets.formEverything, bytes),
  ]
}

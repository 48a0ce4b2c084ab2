import { currentCatalogue } from '../../../model/current-catalogue.ts'
import { formRelease } from '../../../model/form-release.ts'

/**
 * Keys are taken for trying out unless the build says that they are not: one warning too many does less harm than one too
 * few.
 */
const development = import.meta.env.PUBLIC_AMT_DEVELOPMENT !== '0'

/** Every form that the county takes, as pages show it. */
export async function formPages() {
  const catalogue = await currentCatalogue()
  return [...catalogue.forms]
    .filter(([id]) => catalogue.county.forms[id])
    .map(([id, definition]) => ({
      params: { id },
      props: { catalogue, release: formRelease(catalogue, definition, development) },
    }))
}

/** The way back from a form: to the service it is for. */
export const wayBack = (servicePage: string | undefined): { href: string; title: string } =>
  servicePage === undefined
    ? { href: '/', title: 'Zur Startseite' }
    : { href: servicePage, title: 'Zurück zur Leistung' }

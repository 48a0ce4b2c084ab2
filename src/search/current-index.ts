import { currentCatalogue } from '../model/current-catalogue.ts'
import { buildIndex } from './build-index.ts'

let built: Promise<ReturnType<typeof buildIndex>> | undefined

/** The index of the site being built. Made once a build; anew for every request while an editor is at work. */
export const currentIndex = () => (import.meta.env.DEV ? build() : (built ??= build()))

const build = async () => buildIndex(await currentCatalogue())

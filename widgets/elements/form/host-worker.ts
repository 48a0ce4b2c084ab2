/** Files of this build: what `manifest.json` lists. */
interface Manifest {
  readonly files: readonly { readonly file: string }[]
}

/**
 * Registers the county's worker, which the webmaster serves from this website, and has it keep this page, what the page is
 * made of, and all that the form needs, so that it opens without a network.
 *
 * @param worker Address of the worker file.
 * @param county The county's site.
 */
export async function keepPage(worker: string, county: string, form: string): Promise<void> {
  try {
    const file = new URL(worker, location.origin).href
    const now = await navigator.serviceWorker.getRegistration()
    const { scriptURL = file } = now?.active ?? {}
    if (scriptURL !== file) throw new Error(`This website has a worker already, ${scriptURL}: it stays.`)
    await navigator.serviceWorker.register(file)
    const { active } = await navigator.serviceWorker.ready
    const widgets = `${county}widgets/v1/`
    const { files } = (await (
      await fetch(`${widgets}manifest.json`, { credentials: 'omit' })
    ).json()) as Manifest
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const ofElement = files.map(({ file }) => file).filter((file) => file.startsWith('chunks/'))
    active?.postMessage({
      type: 'amt-keep',
      urls: [
        location.href.replace(/#.*/u, ''),
        ...loaded.filter((entry) => isOfPage(entry, widgets)).map(({ name }) => name),
        ...ofElement.map((file) => widgets + file),
        `${county}formulare/${encodeURIComponent(form)}/definition.json`,
        `${county}schluessel/keyset.jws`,
      ],
    })
  } catch (error) {
    // Without it the form works, only not when the page is opened offline.
    console.error(`<amt-form worker="${worker}">: ${String(error)}`)
  }
}

/** What the browser has loaded to show the page; not what the page's own scripts have asked a server. */
const isOfPage = ({ name, initiatorType }: PerformanceResourceTiming, widgets: string): boolean =>
  name.startsWith(widgets) ||
  (name.startsWith(`${location.origin}/`) && ['css', 'img', 'link', 'script'].includes(initiatorType))

import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import { parse } from 'yaml'
import { contentRoot } from '../../src/model/content-root.ts'
import { loadContent } from '../../src/model/load-content.ts'
import { Clerk } from './support/clerk.ts'
import { CountyServer } from './support/county-server.ts'
import { fillByLabel } from './support/fill-by-label.ts'
import { journey, next, receiptCode, send, withoutFileIds } from './support/forms.ts'

const run = promisify(execFile)
const id = 'strassenfest-anzeigen'

let county: CountyServer
let folder: string
test.beforeAll(async () => {
  county = await CountyServer.start()
  folder = await mkdtemp(join(tmpdir(), 'amtswerk-workshop-'))
})
test.afterAll(async () => {
  await county.stop()
  await rm(folder, { recursive: true, force: true })
})
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Opens the workshop in a browser that has no access to files: what is saved is downloaded. */
async function open(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker')
    Reflect.deleteProperty(globalThis, 'showOpenFilePicker')
  })
  await page.goto(`${county.url}werkstatt/`)
  await expect(page.getByRole('heading', { name: 'Neu beginnen' })).toBeVisible()
}

test('a clerk builds a form from nothing with the keyboard alone; it is checked, built, filled in and received', async ({
  page,
}) => {
  test.setTimeout(600_000)
  await open(page)
  const clerk = new Clerk(page)
  await buildForm(page, clerk)
  const form = await saved(page, clerk, 'form.yaml speichern')
  const examples = await saved(page, clerk, 'examples.yaml speichern')

  const byHand = await readFile('tests/fixtures/workshop/strassenfest.yaml', 'utf8')
  expect(parse(form)).toEqual(parse(byHand))

  const content = await contentWith({ form, examples })
  const settings = {
    ...env,
    CONTENT: content,
    OUT_DIR: join(folder, 'dist'),
    DATA_DIR: join(folder, 'data'),
  }
  // Whatever it says is in what it prints, also where it fails.
  const checked = await run(process.execPath, ['src/cli/check.ts', '--json'], { env: settings }).catch(
    (error: { readonly stdout: string }) => error,
  )
  const { problems, advice } = JSON.parse(checked.stdout) as Record<'problems' | 'advice', { file: string }[]>
  expect(problems).toEqual([])
  expect(advice.filter(({ file }) => file.includes(id))).toEqual([])

  await run(process.execPath, ['src/cli/build.ts'], { env: settings })
  const own = await CountyServer.start({ dist: settings.OUT_DIR, data: settings.DATA_DIR, content })
  try {
    await receive(page, own, content)
  } finally {
    await own.stop()
  }
})

/** Everything that somebody does who makes this form. */
async function buildForm(page: Page, clerk: Clerk): Promise<void> {
  await clerk.fill(/^Titel/u, 'Straßenfest anzeigen')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Allgemeines' })).toBeFocused()

  await clerk.fill('Kurz gesagt', 'Zeigen Sie ein Fest auf der Straße an, bevor es stattfindet.')
  await clerk.fill('Wer kann das beantragen?', 'Alle, die ein Fest veranstalten.')
  await clerk.fill('So lange dauert das Ausfüllen', '10')
  await clerk.press('Rechtsgrundlage hinzufügen')
  await expect.poll(() => clerk.where()).toBe('Paragraf und Gesetz')
  await clerk.write('§ 29 Straßenverkehrs-Ordnung (StVO)')
  await clerk.fill('Adresse im Internet', 'https://www.gesetze-im-internet.de/stvo_2013/__29.html')
  await clerk.fill(
    'Wofür brauchen Sie die Angaben?',
    'Wir entscheiden, ob das Fest so stattfinden kann, und sagen es der Polizei.',
  )
  await clerk.press('Unterlage hinzufügen')
  await expect.poll(() => clerk.where()).toBe('Unterlage 1')
  await clerk.write('Ein Plan der Straße')
  await clerk.press('Schritt danach hinzufügen')
  await expect.poll(() => clerk.where()).toBe('Schritt danach 1')
  await clerk.write('Wir prüfen Ihre Anzeige und rufen an.')

  await clerk.press(/^Schritt 1/u, 'Shift+Tab')
  await clerk.fill('Überschrift', 'Worum geht es?')
  await clerk.press('Frage in diesem Schritt hinzufügen')
  await clerk.ask('Eine Antwort', 'Art')
  await clerk.fill('Antwort 1', 'Straßenfest')
  await clerk.fill('Antwort 2', 'Umzug')
  await clerk.press('Nächste Frage hinzufügen')
  await clerk.ask('Kurzer Text', 'Name', 'So, wie Sie es ankündigen.')
  await clerk.press('Nächste Frage hinzufügen')
  await clerk.ask('Ganze Zahl', 'Besucher', 'Eine Schätzung reicht, zum Beispiel 200.')
  await clerk.fill('Kleinste Zahl', '1')

  await addStep(clerk, 'Wann und wo?')
  await clerk.ask('Datum', 'Tag')
  await clerk.choose('Frühester Tag: Art', 'der Tag')
  await clerk.press('Nächste Frage hinzufügen')
  await clerk.ask('Uhrzeit', 'Beginn')
  await clerk.press('Nächste Frage hinzufügen')
  await clerk.ask('Uhrzeit', 'Ende')
  await clerk.press('Nächste Frage hinzufügen')
  await clerk.ask('Gemeinde', 'Gemeinde')
  await clerk.press('Nächste Frage hinzufügen')
  await clerk.ask('Ja oder Nein', 'Sperrung', 'Muss eine Straße gesperrt werden?')
  await clerk.press('Nächste Frage hinzufügen')
  await clerk.ask('Kurzer Text', 'Straße')
  await onlyIf(clerk, 'Sperrung')

  await addStep(clerk, 'Stände')
  await clerk.ask('Mehrere Einträge', 'Stand')
  await clerk.fill('So heißt ein Eintrag', 'Stand')
  await clerk.press(/^Frage ohne Text|^frage1/u, 'Shift+Tab')
  await clerk.fill('Frage', 'Betreiber')
  await clerk.press('Nächste Frage hinzufügen')
  await clerk.ask('Kurzer Text', 'Ware')
  await clerk.press(/^Stand ?Mehrere Einträge/u, 'Shift+Tab')
  await clerk.press('Nächste Frage hinzufügen')
  await clerk.ask('Ja oder Nein', 'Alkohol', 'Schenken Sie Alkohol aus?')
  await clerk.press('Nächste Frage hinzufügen')
  await clerk.ask('Datei hochladen', 'Plan', 'Als PDF oder Foto: Man sieht darauf, wo ausgeschenkt wird.')
  await clerk.fill(
    'Warum wird das gefragt?',
    'Damit prüfen wir den Ausschank nach § 12 Gaststättengesetz (GastG).',
  )
  await clerk.press('Bild (PNG)')
  await onlyIf(clerk, 'Alkohol')

  await addStep(clerk, 'Wer sind Sie?')
  await clerk.ask('Person', 'Veranstalter')
  await clerk.press('Nächste Frage hinzufügen')
  await clerk.ask('E-Mail', 'Mail')
}

async function addStep(clerk: Clerk, title: string): Promise<void> {
  await clerk.press('Schritt hinzufügen', 'Shift+Tab')
  await expect.poll(() => clerk.where()).toBe('Überschrift')
  await clerk.write(title)
  await clerk.press('Frage in diesem Schritt hinzufügen')
}

/** "Zeige die Frage, wenn … Ja ist." */
async function onlyIf(clerk: Clerk, question: string): Promise<void> {
  await clerk.choose('Wann?', 'wenn dieser Satz gilt')
  await clerk.choose(/: Frage$/u, question)
  await clerk.to(/: Vergleich$/u)
  await clerk.to(/: Antwort$|: Wert$/u)
  await clerk.pick('Ja')
}

/** Saves a file by its button and reads it. */
async function saved(page: Page, clerk: Clerk, button: string): Promise<string> {
  if (!(await page.getByRole('heading', { name: 'Als Datei speichern' }).isVisible())) {
    await page.keyboard.press('Control+S')
    await expect(page.getByRole('heading', { name: 'Als Datei speichern' })).toBeVisible()
  }
  const download = page.waitForEvent('download')
  await clerk.press(button)
  return readFile(await (await download).path(), 'utf8')
}

/** A small county that has the form, its examples, its building blocks and a page that leads to it. */
async function contentWith(files: { readonly form: string; readonly examples: string }): Promise<string> {
  const content = join(folder, 'content')
  await cp('tests/fixtures/content-musterland', content, { recursive: true })
  await rm(join(content, 'places'), { recursive: true })
  await cp(join(contentRoot(), 'places'), join(content, 'places'), { recursive: true })
  await cp(join(contentRoot(), 'forms', '_blocks'), join(content, 'forms', '_blocks'), { recursive: true })
  const settings = await readFile(join(content, 'county.yaml'), 'utf8')
  const bound = settings
    .replace("'09798'", "'09799'")
    .replace('seat: musterstadt', 'seat: sonnenau')
    .replace('  muster-antrag:', `  ${id}:`)
  await writeFile(join(content, 'county.yaml'), bound)
  await rm(join(content, 'forms', 'muster-antrag'), { recursive: true })
  const form = join(content, 'forms', id)
  await mkdir(form)
  await writeFile(join(form, 'form.yaml'), files.form)
  await writeFile(join(form, 'examples.yaml'), files.examples)
  const service = join(content, 'services', 'muster-beantragen.mdx')
  const page = await readFile(service, 'utf8')
  await writeFile(service, page.replace('form: muster-antrag', `form: ${id}`))
  return content
}

/** A citizen's way through the form to the receipt; the office opens what came. */
async function receive(page: Page, own: CountyServer, content: string): Promise<void> {
  const walked = await journey(id, 'complete', undefined, content)
  const read = await loadContent(content)
  if (!read.ok) throw new Error('The content does not load.')
  const places = new Map([...read.catalogue.places].map(([slug, { name }]) => [slug, name]))
  // The examples were made today: nobody has to live on another day.
  await page.goto(`${own.url}formulare/${id}/`)
  await page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  for (const step of walked.steps) {
    await expect(page.getByRole('heading', { name: step.step.title.de, exact: true })).toBeVisible()
    await fillByLabel(page, step, places)
    await next(page)
  }
  await send(page)
  const opened = await own.open(await receiptCode(page))
  expect(withoutFileIds(opened.manifest.answers)).toEqual(withoutFileIds(walked.answers))
}

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { argv } from 'node:process'
import * as v from 'valibot'
import { contentRoot } from '../model/content-root.ts'
import { loadContent, type Readable } from '../model/load-content.ts'
import { Slug } from '../model/primitives.ts'
import { CommandError } from './command-error.ts'
import { examplesTemplate, formTemplate } from './new/form-template.ts'
import { officeTemplate } from './new/office-template.ts'
import { serviceTemplate } from './new/service-template.ts'
import { runCommand } from './run-command.ts'
import { say } from './terminal.ts'

/** What can be begun: its files below the content root, and what to do when the gaps are filled. */
const kinds: Readonly<
  Record<
    string,
    {
      readonly files: (slug: string, readable: Readable) => Readonly<Record<string, string>>
      readonly then: (slug: string) => string
    }
  >
> = {
  service: {
    files: (slug, readable) => ({ [`services/${slug}.mdx`]: serviceTemplate(slug, readable) }),
    then: (slug) => `Die Seite steht dann unter /leistungen/${slug}/.`,
  },
  form: {
    files: (slug) => ({
      [`forms/${slug}/form.yaml`]: formTemplate(slug),
      [`forms/${slug}/examples.yaml`]: examplesTemplate(),
    }),
    then: (slug) =>
      `Tragen Sie es danach in county.yaml unter „forms“ ein (Amt und Empfangsweg) und auf der Leistungsseite unter „online“: kind: form, form: ${slug}.`,
  },
  office: {
    files: (slug, readable) => ({ [`offices/${slug}.yaml`]: officeTemplate(slug, readable) }),
    then: () => 'Nennen Sie das Amt danach bei seinen Leistungen unter „office“.',
  },
}

await runCommand(async () => {
  const [, , name = '', slug = ''] = argv
  const kind = kinds[name]
  if (!kind || argv.length > 4)
    throw new CommandError(
      'Was soll entstehen? Zum Beispiel: npm run new -- form hundesteuer\n  Möglich sind: service, form, office.',
      2,
    )
  if (!v.is(Slug, slug))
    throw new CommandError(
      `„${slug}“ taugt nicht als Name. Nehmen Sie kleine Buchstaben ohne Umlaute und Bindestriche, zum Beispiel: npm run new -- ${name} hundesteuer-anmelden`,
      2,
    )
  const root = contentRoot()
  const content = await loadContent(root)
  const readable = content.ok ? content.catalogue : content.readable
  for (const [file, text] of Object.entries(kind.files(slug, readable))) {
    const path = join(root, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text, { flag: 'wx' }).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      throw new CommandError(`${path} gibt es schon. Es bleibt, wie es ist.`)
    })
    say(`✓ ${path}`)
  }
  say(
    `Füllen Sie jede Stelle, an der „LÜCKE:“ steht. npm run check sagt, welche noch fehlen.\n${kind.then(slug)}`,
  )
  return 0
})

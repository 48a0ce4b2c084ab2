import { readFile } from 'node:fs/promises'
import { argv } from 'node:process'
import { keyOf } from '../../widgets/search/stem.ts'
import { searchableOthers, searchableServices } from '../search/searchable.ts'
import { readThesaurus, suggestSynonyms } from '../search/thesaurus.ts'
import { weighWords } from '../search/weigh-words.ts'
import { fold } from '../../widgets/contract/fold.ts'
import { CommandError } from './command-error.ts'
import { currentContent } from './current-content.ts'
import { runCommand } from './run-command.ts'
import { say } from './terminal.ts'

/** Where Debian's `mythes-de` puts the OpenThesaurus. It is read here and never shipped. */
const thesaurusFile = '/usr/share/mythes/th_de_DE_v2.dat'

await runCommand(async () => {
  const slug = argv[2] ?? ''
  const catalogue = await currentContent()
  const service = catalogue.services.get(slug)
  if (!service)
    throw new CommandError(
      slug === ''
        ? 'Für welche Leistung? Zum Beispiel: npm run search:synonyms -- wohngeld'
        : `Eine Leistung „${slug}“ gibt es nicht.`,
    )
  const text = await readFile(thesaurusFile, 'utf8').catch(() => {
    throw new CommandError(
      'Der OpenThesaurus ist nicht auf diesem Rechner. Unter Debian und Ubuntu: sudo apt install mythes-de',
    )
  })
  const pages = [...searchableServices(catalogue), ...searchableOthers(catalogue)]
  const idle = [...catalogue.everyday.values()].flatMap((list) => list.idle.map(fold))
  const known = new Set([...weighWords(pages, new Set(idle)).map(({ key }) => key), ...idle.map(keyOf)])
  const suggestions = suggestSynonyms(service, readThesaurus(text), known)
  say(`Vorschläge aus dem OpenThesaurus für „${service.title}“. Keine Leistung hat diese Wörter bisher.`)
  for (const { word, others } of suggestions) say(`  ${word}: ${others.join(', ')}`)
  say(suggestions.length === 0 ? '  Keine.' : 'Nehmen Sie nur, was Menschen wirklich sagen.')
  return 0
})

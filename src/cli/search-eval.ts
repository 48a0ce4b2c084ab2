import { readFile } from 'node:fs/promises'
import { argv, stdout } from 'node:process'
import { brotliCompressSync } from 'node:zlib'
import { buildIndex } from '../search/build-index.ts'
import { figuresOf, judge } from '../search/evaluate.ts'
import { readQueries } from '../search/read-queries.ts'
import { createSearch } from '../../widgets/search/search.ts'
import { CommandError } from './command-error.ts'
import { currentContent } from './current-content.ts'
import { runCommand } from './run-command.ts'

await runCommand(async () => {
  const file = argv.slice(2).find((argument) => !argument.startsWith('--'))
  if (file === undefined)
    throw new CommandError('Welche Anfragen? Zum Beispiel: npm run search:eval -- anfragen.tsv')
  const catalogue = await currentContent()
  const { index, rarer } = buildIndex(catalogue)
  const { queries } = readQueries(await readFile(file, 'utf8'), new Set(catalogue.services.keys()))
  const bytes = (value: unknown) => brotliCompressSync(JSON.stringify(value)).length
  console.error(
    bytes(index),
    bytes(rarer),
    bytes(index.words),
    bytes(index.services),
    bytes(index.everyday),
    bytes(rarer.words),
    bytes(rarer.everyday),
    bytes(index.others),
  )
  const small = createSearch(index),
    both = createSearch(index)
  both.widen(rarer)
  let sure = 0
  const find = (query: string) => {
    const f = small.find(query)
    if (f.isSure) {
      sure += 1
      return f
    }
    return both.find(query)
  }
  console.error('small', JSON.stringify(figuresOf(judge(queries, small.find))))
  console.error('both', JSON.stringify(figuresOf(judge(queries, both.find))))
  const judged = judge(queries, find)
  console.error(
    'sure',
    sure / queries.length,
    JSON.stringify(
      figuresOf(
        judge(
          queries.filter((q) => small.find(q.query).isSure),
          small.find,
        ),
      ),
    ),
  )
  if (argv.includes('--show'))
    for (const j of judged)
      if ((j.place ?? 9) > 3) console.log(j.query, '→', j.slugs.join(), '@', j.place, j.shown.join(' '))
  stdout.write(`${JSON.stringify(figuresOf(judged))}\n`)
  return 0
})

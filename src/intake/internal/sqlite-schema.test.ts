import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../tests/contract/temporary-folder.ts'
import { feedbackSchema, pragmas, schema } from './sqlite-schema.ts'

/** Settings a database has after it was opened as the store opens it. */
const database = new DatabaseSync(join(await temporaryFolder(), 'intake.sqlite'))
database.exec(pragmas)
database.exec(schema)
database.exec(feedbackSchema)

test.for<[pragma: string, value: string | number]>([
  ['journal_mode', 'wal'],
  ['synchronous', 2], // FULL
  ['secure_delete', 1],
  ['trusted_schema', 0],
])('%s is %s', ([pragma, value]) => {
  expect(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})).toEqual([value])
})

test('every table is strict', () => {
  const tables = database.prepare(
    "SELECT name, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  expect(tables.all().map((row) => ({ ...row }))).toEqual(
    ['blobs', 'errands', 'feedback', 'submissions'].map((name) => ({ name, strict: 1 })),
  )
})

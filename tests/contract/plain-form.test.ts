import { request } from 'node:http'
import { dirname } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { formRelease } from '../../src/model/form-release.ts'
import { listen } from '../../src/cli/server/listen.ts'
import { type Store, StoreUnavailableError } from '../../src/intake/store.ts'
import { contentRoot } from '../../src/model/content-root.ts'
import { loadContent } from '../../src/model/load-content.ts'
import { markedRegion } from '../../src/plain-form/document.ts'
import { html } from '../../src/plain-form/html.ts'
import type { FormDefinition } from '../../widgets/contract/form-definition.ts'
import type { Answers } from '../../widgets/contract/answers.ts'
import { defaultEntry } from '../../widgets/engine/default-entry.ts'
import { enterAnswers } from '../../widgets/engine/enter-answers.ts'
import { openFile } from '../../widgets/seal/open-application.ts'
import { now, testCounty } from './county.ts'
import { filesUnder } from './files-under.ts'
import { rowsIn } from './intake-desk.ts'
import { formBody } from '../../src/plain-form/plain-form.ts'
import { postOf } from './plain-form-controls.ts'
import { codeIn, formData, openPlainDesk, pdfFile, post, type Values } from './plain-form-desk.ts'
import { everyKind, everyKindRelease, minimalPost } from './plain-form-release.ts'

const county = await testCounty()
const stranger = await testCounty()

describe('a form without JavaScript that is right', () => {
  test('is sealed and stored as one that a browser has sealed, and answered with its receipt', async () => {
    const desk = await openPlainDesk(county)
    const { answer, text } = await post(desk, {
      ...minimalPost,
      nachweis: [pdfFile('a.pdf'), pdfFile('b.pdf')],
    })
    expect(answer.status).toBe(200)
    expect(rowsIn(desk.path)).toEqual({ submissions: 1, blobs: 2 })
    const [stored] = await desk.store.submissions()
    expect(codeIn(text)).toBe(stored?.code)
    expect(stored).toMatchObject({ form: 'muster-antrag', ver: '1.2.0', office: 'musteramt', seq: 1 })
    const [manifest] = await desk.opened()
    expect(manifest).toMatchObject({
      release: desk.hash,
      language: 'de',
      sealedAt: new Date(now).toISOString(),
      answers: { name: 'Erika Mustermann', nachweis: [{ name: 'a.pdf' }, { name: 'b.pdf' }] },
    })
    for (const file of manifest?.files ?? []) {
      const jwe = new TextDecoder().decode(await desk.blobs.read(manifest?.id ?? '', file.id))
      const bytes = await openFile(jwe, manifest?.id ?? '', file, [county.office])
      expect(new TextDecoder().decode(bytes)).toBe('%PDF-1.7\nInhalt')
    }
  })

  test('gets a receipt that every program can fetch again', async () => {
    const desk = await openPlainDesk(county)
    const { text } = await post(desk, minimalPost)
    const href = /href="\/api\/v1(\/submissions\/[^"]+)"/u.exec(text)?.[1] ?? ''
    const answer = await desk.intake.request(href)
    expect(answer.status).toBe(200)
    expect(((await answer.json()) as { receipt: string }).receipt.split('.')).toHaveLength(3)
  })

  test('may come as browsers post without files, too', async () => {
    const desk = await openPlainDesk(county)
    const body = new URLSearchParams()
    for (const [name, value] of await formData(desk, minimalPost)) body.append(name, value as string)
    const answer = await desk.intake.request('/forms/muster-antrag', { method: 'POST', body })
    expect(answer.status).toBe(200)
    expect(rowsIn(desk.path).submissions).toBe(1)
  })

  test('stands on the page of the site, where there is one', async () => {
    const page = `<!doctype html><title>Antrag – Landkreis</title><main>${markedRegion(html`alt`)}</main>`
    const desk = await openPlainDesk(county, everyKindRelease(), { pages: { template: async () => page } })
    const { answer, text } = await post(desk, minimalPost)
    expect(text).toMatch(
      /^<!doctype html><title>Eingegangen: Muster &amp; Mehr beantragen – Landkreis<\/title>/u,
    )
    expect(answer.headers.get('Content-Security-Policy')).toBe("frame-ancestors 'self'")
  })
})

const content = await loadContent(contentRoot())
if (!content.ok) throw new Error('The content does not load.')
const { catalogue } = content

/** Answers as the controls of a page hold them. */
function controlsFor(answers: Answers, definition: FormDefinition): Values {
  const values: Record<string, string | File | (string | File)[]> = {}
  const put = (value: unknown, path: string): void => {
    if (typeof value === 'string') values[path] = value
    else if (typeof value === 'boolean') values[path] = value ? 'yes' : 'no'
    else if (Array.isArray(value) && value.every((item) => typeof item === 'string')) values[path] = value
    else if (Array.isArray(value) && value.every((item) => typeof item === 'object' && 'size' in item))
      values[path] = value.map(fileFor)
    else
      for (const [key, inner] of Object.entries(value as object))
        put(inner, path === '' ? key : `${path}.${key}`)
  }
  put(enterAnswers(answers, definition), '')
  return values
}

const starts: Readonly<Record<string, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
}
const fileFor = ({ name, type, size }: { name: string; type: string; size: number }): File =>
  new File([new Uint8Array(size === 0 ? [] : (starts[type] ?? []))], name)

/** Answers but for what the way of a file decides. */
const withoutFileIds = (answers: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answers, (key, value: unknown) => (key === 'id' || key === 'size' ? undefined : value)),
  )

/** What cannot be done on the page: the files here are small, and it has no more rows than there may be. */
const unpostable: readonly string[] = ['file-too-large', 'too-many-rows']

describe.for([...catalogue.forms])('the examples of %s', ([id, definition]) => {
  const release = formRelease(catalogue, { ...definition, plain: true }, true)
  /** What a browser posts of the empty page: answers that stand in it from the start, but for days counted from today. */
  const untouched = Object.fromEntries(
    [...postOf(formBody(release, ''))].filter(([name]) => !name.startsWith('_')),
  )
  const daysOf = (today: string) =>
    Object.fromEntries(
      definition.steps
        .flatMap(({ fields }) => fields)
        .flatMap((field) =>
          field.kind === 'date' ? [[field.id, String(defaultEntry(field, today) ?? '')] as const] : [],
        ),
    )

  test.for(catalogue.examples.get(id) ?? [])(
    'come out as with JavaScript: $name',
    async ({ today, answers, issues }) => {
      const desk = await openPlainDesk(county, release, { clock: () => Date.parse(`${today}T12:00:00Z`) })
      const { answer, text } = await post(desk, {
        ...untouched,
        ...daysOf(today),
        ...controlsFor(answers as Answers, definition),
      })
      if (issues.length === 0) {
        expect(answer.status).toBe(200)
        expect(withoutFileIds((await desk.opened())[0]?.answers)).toEqual(withoutFileIds(answers as Answers))
        return
      }
      expect(answer.status).toBe(422)
      // The page names mistakes as they stand on it; the engine puts those between answers last.
      const links = [...text.matchAll(/<a href="#q-([^"]+)"/gu)].map(([, link]) => link)
      const expected = issues
        .filter(({ code }) => !unpostable.includes(code))
        .map(({ field }) => field.replaceAll('.', '-'))
      expect(links.toSorted()).toEqual(expected.toSorted())
      expect(rowsIn(desk.path)).toEqual({ submissions: 0, blobs: 0 })
    },
  )
})

describe('the same form again', () => {
  const values = { ...minimalPost, nachweis: pdfFile() }

  test('is answered with the receipt of the first time, and stored once', async () => {
    const desk = await openPlainDesk(county)
    const first = await post(desk, values)
    const second = await post(desk, values)
    expect(second.answer.status).toBe(200)
    expect(codeIn(second.text)).toBe(codeIn(first.text))
    expect(first.text).not.toContain('nur einmal vor')
    expect(second.text).toContain('nur einmal vor')
    expect(rowsIn(desk.path)).toEqual({ submissions: 1, blobs: 1 })
  })

  test('is stored once with its files, however many come at the same time', async () => {
    const desk = await openPlainDesk(county)
    // Something else first, so that all of the rest wait together.
    const other = post(desk, minimalPost)
    const all = await Promise.all(Array.from({ length: 20 }, () => post(desk, values)))
    await other
    expect(new Set(all.map(({ answer }) => answer.status))).toEqual(new Set([200]))
    expect(new Set(all.map(({ text }) => codeIn(text))).size).toBe(1)
    expect(rowsIn(desk.path)).toEqual({ submissions: 2, blobs: 1 })
  })

  test('is the same after the server was started anew', async () => {
    const before = await openPlainDesk(county)
    const { text } = await post(before, values)
    const after = await openPlainDesk(county, before.release, {}, before.path)
    expect(codeIn((await post(after, values)).text)).toBe(codeIn(text))
    expect(rowsIn(before.path).submissions).toBe(1)
  })

  test.for<[name: string, changes: Parameters<typeof everyKindRelease>[0]]>([
    ['moved the office', { office: { ...everyKindRelease().office, phone: '089 99998-599' } }],
    ['changed the form', { definition: { ...everyKind, version: '1.3.0' } }],
  ])('is the same though the county has %s since', async ([, changes]) => {
    const before = await openPlainDesk(county)
    const { text } = await post(before, values)
    const after = await openPlainDesk(county, everyKindRelease(changes), {}, before.path)
    const again = await post({ ...after, release: before.release }, values)
    expect(codeIn(again.text)).toBe(codeIn(text))
    expect(rowsIn(before.path).submissions).toBe(1)
  })

  test.for<[name: string, other: Values]>([
    ['another answer', { ...values, name: 'Max Mustermann' }],
    ['another file', { ...values, nachweis: pdfFile('bescheid.pdf', 'anders') }],
    ['a file of another name', { ...values, nachweis: pdfFile('anders.pdf') }],
    ['no file', minimalPost],
  ])('is another one with %s', async ([, other]) => {
    const desk = await openPlainDesk(county)
    await post(desk, values)
    await post(desk, other)
    expect(rowsIn(desk.path).submissions).toBe(2)
  })

  test.for<[name: string, from: string, to: string, rows: number]>([
    ['on another day', '2026-11-22T12:00:00Z', '2026-11-23T12:00:00Z', 2],
    ['on the same day', '2026-11-22T05:00:00Z', '2026-11-22T22:59:00Z', 1],
    ['past midnight in Germany, within an hour', '2026-11-22T22:50:00Z', '2026-11-22T23:20:00Z', 1],
    ['past midnight, more than an hour later', '2026-11-22T22:10:00Z', '2026-11-22T23:20:00Z', 2],
  ])('is the same or another one %s', async ([, from, to, rows]) => {
    let time = Date.parse(from)
    const desk = await openPlainDesk(county, everyKindRelease(), { clock: () => time })
    await post(desk, values)
    time = Date.parse(to)
    await post(desk, values)
    expect(rowsIn(desk.path).submissions).toBe(rows)
  })

  test('has an id in the shape of a random one, and another with the key of another county', async () => {
    const ids = await Promise.all(
      [county, stranger].map(async (keys) => {
        const desk = await openPlainDesk(keys)
        await post(desk, values)
        return (await desk.store.submissions())[0]?.id
      }),
    )
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
    expect(ids[0]).not.toBe(ids[1])
  })
})

describe('a form without JavaScript that is not right', () => {
  const wrong = {
    ...minimalPost,
    name: '',
    grund: '<b>fett</b>\r\nzwei',
    art: 'lang',
    nachweis: pdfFile('a.pdf'),
  }

  test('comes back with what is wrong, everything that was entered, and nothing stored', async () => {
    const desk = await openPlainDesk(county)
    const { answer, text } = await post(desk, wrong)
    expect(answer.status).toBe(422)
    expect(text).toContain('<title>Fehler: Muster &amp; Mehr beantragen</title>')
    expect(text).toContain('Noch nichts ist beim Amt.')
    const again = postOf(text)
    expect(again.get('grund')).toEqual(['<b>fett</b>\r\nzwei'])
    expect(again.get('art')).toEqual(['lang'])
    expect(again.get('familien.0.familienname')).toEqual(['Mustermann'])
    expect(again.get('_files.nachweis')).toEqual(['a.pdf'])
    expect(text).toContain('Bitte wählen Sie die Datei noch einmal aus: a.pdf')
    expect(rowsIn(desk.path)).toEqual({ submissions: 0, blobs: 0 })
  })

  test('does not lose a file on the way: it has to be chosen again or given up', async () => {
    const desk = await openPlainDesk(county)
    const { text } = await post(desk, { ...wrong, art: 'kurz' })
    const again = { ...Object.fromEntries(postOf(text)), name: ['Erika'] }
    expect((await post(desk, again)).answer.status).toBe(422)
    expect((await post(desk, { ...again, '_without.nachweis': 'yes' })).answer.status).toBe(200)
    expect((await post(desk, { ...again, nachweis: pdfFile('a.pdf') })).answer.status).toBe(200)
    expect((await desk.opened()).map(({ files }) => files.length)).toEqual([1, 0])
  })

  test('comes back with more rows where they were asked for, and nothing is checked or sent', async () => {
    const desk = await openPlainDesk(county)
    const { answer, text } = await post(desk, { ...minimalPost, _more: 'familien' })
    expect(answer.status).toBe(200)
    expect(text).not.toContain('pf-error')
    expect(text).toMatch(/<fieldset[^>]*id="q-familien-1"[^>]* autofocus/u)
    expect(rowsIn(desk.path).submissions).toBe(0)
  })

  test.for([
    ['another wording', 'A'.repeat(43)],
    ['no wording', ''],
  ])('is shown once more where the page was of %s', async ([, edition]) => {
    const desk = await openPlainDesk(county)
    const { answer, text } = await post(desk, { ...minimalPost, _edition: edition ?? '' })
    expect(answer.status).toBe(409)
    expect(text).toContain('Das Formular wurde inzwischen geändert')
    expect(rowsIn(desk.path).submissions).toBe(0)
    const again = await post(desk, Object.fromEntries(postOf(text)))
    expect(again.answer.status).toBe(200)
  })
})

/** A store that works but for one method. */
const storeWith = (store: Store, changes: Partial<Store>): Store => ({ ...store, ...changes })

describe('when the intake cannot take it', () => {
  test.for<[name: string, error: Error, status: number, words: string]>([
    ['is busy', new StoreUnavailableError('SQLite refuses'), 503, 'Ihre Angaben sind nicht beim Amt'],
    ['is broken', new Error('Erika Mustermann'), 500, 'Wir wissen nicht, ob Ihre Angaben angekommen sind'],
  ])('the store %s: everything entered is still there', async ([, error, status, words]) => {
    const { store } = await openPlainDesk(county)
    const desk = await openPlainDesk(county, everyKindRelease(), {
      store: storeWith(store, { accept: () => Promise.reject(error) }),
    })
    const { answer, text } = await post(desk, { ...minimalPost, nachweis: pdfFile() })
    expect(answer.status).toBe(status)
    expect(text).toContain(words)
    expect(text).toContain('<title>Fehler: ')
    expect(postOf(text).get('name')).toEqual(['Erika Mustermann'])
    expect(postOf(text).get('_files.nachweis')).toEqual(['bescheid.pdf'])
    expect(text).not.toContain('SQLite')
    expect(desk.log.join('')).not.toContain('Erika')
    if (status === 503) expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
  })

  test('there is no key to seal to: everything entered is still there', async () => {
    const desk = await openPlainDesk(county, everyKindRelease(), {
      keys: { receipt: county.receipt, keyset: { ...county.keyset, enc: [] as never } },
    })
    const { answer, text } = await post(desk, minimalPost)
    expect(answer.status).toBe(503)
    expect(text).toContain('Absenden geht gerade nicht')
    expect(postOf(text).get('name')).toEqual(['Erika Mustermann'])
  })

  test('the release cannot be read: the page says that nobody knows, and that sending again is safe', async () => {
    const desk = await openPlainDesk(county, everyKindRelease(), {
      store: new Proxy({} as Store, {
        get: () => {
          throw new Error('Erika')
        },
      }),
    })
    const { answer, text } = await post(desk, minimalPost)
    expect(answer.status).toBe(500)
    expect(text).toContain('Doppelt kann dabei nichts ankommen')
    expect(desk.log.join('')).not.toContain('Erika')
  })
})

describe('what is no form of ours', () => {
  test.for<[name: string, path: string, status: number, words: string]>([
    ['a form that is not there', '/forms/fremder-antrag', 404, 'Dieses Formular gibt es nicht (mehr)'],
    [
      'a name that leads out of the folder',
      '/forms/..%2f..%2fetc',
      404,
      'Dieses Formular gibt es nicht (mehr)',
    ],
  ])('%s is a page that says so', async ([, path, status, words]) => {
    const { intake } = await openPlainDesk(county)
    const answer = await intake.request(path, { method: 'POST', body: new FormData() })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(await answer.text()).toContain(words)
  })

  test('a form that forbids this way is refused before it is read, with paper and contact', async () => {
    const closed = everyKindRelease({ definition: { ...everyKind, plain: false } })
    const desk = await openPlainDesk(county, closed)
    const { answer, text } = await post(desk, minimalPost)
    expect(answer.status).toBe(403)
    expect(text).toContain('href="/formulare/muster-antrag/druck/"')
    expect(text).toContain('089 99998-510')
    expect(text).not.toContain('Erika')
    expect(rowsIn(desk.path).submissions).toBe(0)
  })

  test.for<[name: string, status: number, body: BodyInit | null, type: string | undefined]>([
    ['JSON', 415, '{"name":"Erika"}', 'application/json'],
    ['text', 415, 'name=Erika', 'text/plain'],
    ['nothing at all', 415, null, undefined],
    ['a form without its boundary', 415, 'x', 'multipart/form-data'],
    ['a form with a boundary that is none', 415, 'x', 'multipart/form-data; boundary='],
    [
      'a form that breaks off',
      400,
      '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nErika',
      'multipart/form-data; boundary=x',
    ],
    ['a form of nothing', 400, '', 'multipart/form-data; boundary=x'],
    ['ten thousand and one controls', 413, 'a=1&'.repeat(10_001), 'application/x-www-form-urlencoded'],
    ['more bytes than are taken', 413, 'a'.repeat(100_001), 'application/x-www-form-urlencoded'],
  ])('%s is refused with a page', async ([, status, body, type]) => {
    const desk = await openPlainDesk(county, everyKindRelease(), { pages: { maxBytes: 100_000 } })
    const headers = type === undefined ? {} : { 'Content-Type': type }
    const answer = await desk.intake.request('/forms/muster-antrag', { method: 'POST', body, headers })
    const text = await answer.text()
    expect(answer.status).toBe(status)
    expect(text).toMatch(/<title>Fehler: /u)
    expect(text).toContain('ichts ist beim Amt')
    expect(text).not.toContain('Erika')
    expect(rowsIn(desk.path).submissions).toBe(0)
  })

  test('a length over the limit is refused whatever comes', async () => {
    const desk = await openPlainDesk(county, everyKindRelease(), { pages: { maxBytes: 1000 } })
    const { answer } = await post(desk, minimalPost, { 'Content-Length': '1001' })
    expect(answer.status).toBe(413)
  })

  test('a sender is heard out before it is refused: a browser that is cut off shows its own error', async () => {
    const desk = await openPlainDesk(county, everyKindRelease(), { pages: { maxBytes: 1000 } })
    const server = await listen(desk.intake, { host: '127.0.0.1', port: 0 })
    onTestFinished(() => server.close())
    const pieces = 8
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': pieces * 1000 }
    const address = {
      host: '127.0.0.1',
      port: server.port,
      path: '/forms/muster-antrag',
      method: 'POST',
      headers,
    }
    let sent = 0
    const status = await new Promise((done, fail) => {
      const outgoing = request(address, (answer) => {
        done([answer.statusCode, sent])
        answer.resume()
      }).on('error', fail)
      const timer = setInterval(() => {
        outgoing.write('x'.repeat(1000))
        sent += 1
        if (sent < pieces) return
        clearInterval(timer)
        outgoing.end()
      }, 100)
    })
    expect(status).toEqual([413, pieces])
  })

  test('ten thousand unknown controls change nothing', async () => {
    const desk = await openPlainDesk(county)
    const many = Object.fromEntries(Array.from({ length: 9_900 }, (_, index) => [`unbekannt${index}`, 'x']))
    expect((await post(desk, { ...many, ...minimalPost })).answer.status).toBe(200)
    expect((await desk.opened())[0]?.answers).toMatchObject({ name: 'Erika Mustermann' })
  })

  test('names that reach for the prototype change nothing', async () => {
    const desk = await openPlainDesk(county)
    const hostile = {
      '__proto__.name': 'x',
      'constructor.prototype.name': 'x',
      'familien.__proto__.x': 'x',
      'familien.0.__proto__.x': 'x',
    }
    expect((await post(desk, { ...hostile, ...minimalPost })).answer.status).toBe(200)
    expect(JSON.stringify((await desk.opened())[0]?.answers)).not.toContain('proto')
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('HTML in every answer is shown as text, on the page with mistakes and on the receipt', async () => {
    const hostile = '"><img src=x onerror=alert(1)><script>alert(1)</script>'
    const desk = await openPlainDesk(county)
    const everywhere = Object.fromEntries(
      [...postOf((await post(desk, {})).text).keys()]
        .filter((name) => !name.startsWith('_'))
        .map((name) => [name, hostile]),
    )
    const files = { nachweis: new File(['%PDF-1.7'], hostile) }
    for (const values of [
      { ...everywhere, ...files },
      { ...minimalPost, 'familien.0.familienname': hostile, ...files },
    ]) {
      const { text } = await post(desk, values)
      expect(text).toContain('&lt;script&gt;')
      expect(text).not.toMatch(/<(?:img|script)/u)
    }
    expect(rowsIn(desk.path).submissions).toBe(1)
  })
})

describe('where a form may come from', () => {
  const allowedOrigins = ['https://www.gemeinde.example']
  test.for<[name: string, headers: Record<string, string>, status: number]>([
    ['no origin', {}, 200],
    ['its own', { Origin: 'https://county.example', Host: 'county.example' }, 200],
    ['an allowed one', { Origin: 'https://www.gemeinde.example' }, 200],
    ['another one', { Origin: 'https://evil.example' }, 403],
    [
      'one that is kept secret, from a page of its own',
      { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
      200,
    ],
    ['one that is kept secret, from another site', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['one that is kept secret', { Origin: 'null' }, 403],
  ])('%s', async ([, headers, status]) => {
    const desk = await openPlainDesk(county, everyKindRelease(), { allowedOrigins })
    const { answer, text } = await post(desk, minimalPost, headers)
    expect(answer.status).toBe(status)
    expect(rowsIn(desk.path).submissions).toBe(status === 200 ? 1 : 0)
    if (status === 403) expect(text).toContain('href="/formulare/muster-antrag/ohne-javascript/"')
  })

  test('anywhere, where the county says nothing', async () => {
    const desk = await openPlainDesk(county)
    expect((await post(desk, minimalPost, { Origin: 'null' })).answer.status).toBe(200)
  })

  test('and no script of another site can read the answer', async () => {
    const desk = await openPlainDesk(county)
    const { answer } = await post(desk, minimalPost, { Origin: 'https://evil.example' })
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })
})

describe('every page', () => {
  test.for<[name: string, values: Values]>([
    ['a receipt', minimalPost],
    ['a mistake', {}],
  ])('is kept nowhere, guessed at by nobody, framed by no other site: %s', async ([, values]) => {
    const { answer } = await post(await openPlainDesk(county), values)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    })
  })

  test('whose address is opened again leads to the form', async () => {
    const { intake } = await openPlainDesk(county)
    const answer = await intake.request('/forms/muster-antrag')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe('/formulare/muster-antrag/ohne-javascript/')
    const unknown = await intake.request('/forms/fremder-antrag')
    expect(await unknown.json()).toMatchObject({ code: 'not-found' })
    expect(unknown.headers.get('Cache-Control')).toBe('no-store')
  })

  test('is none where the intake takes no such forms', async () => {
    const desk = await openPlainDesk(county)
    const { intake } = await openPlainDesk(county, desk.release, { plain: undefined as never })
    const answer = await intake.request('/forms/muster-antrag', { method: 'POST', body: new FormData() })
    expect(await answer.json()).toMatchObject({ status: 404, code: 'not-found' })
  })
})

describe('a form that the county does not take', () => {
  const closed = (time: 'now' | 'good') => ({
    forms: new Map([
      [
        everyKindRelease().definition.id,
        { office: 'musteramt', closed: { for: time, message: { de: 'Der Topf ist leer.' } } },
      ],
    ]),
  })

  test.for<[time: 'now' | 'good', status: number, title: RegExp]>([
    ['now', 503, /Dieses Formular wird gerade nicht angenommen/u],
    ['good', 410, /Dieses Formular wird nicht mehr angenommen/u],
  ])('is refused with the county’s own words, right or wrong: %s', async ([time, status, title]) => {
    const desk = await openPlainDesk(county, everyKindRelease(), closed(time))
    for (const values of [minimalPost, { ...minimalPost, nummer: 'falsch' }]) {
      const { answer, text } = await post(desk, values)
      expect(answer.status).toBe(status)
      expect(text).toMatch(title)
      expect(text).toContain('Der Topf ist leer. Nichts ist beim Amt.')
      expect(text).toContain(minimalPost.name)
    }
    expect(rowsIn(desk.path).submissions).toBe(0)
  })

  test('still shows the receipt of what had come in before', async () => {
    const before = await openPlainDesk(county)
    const code = codeIn((await post(before, minimalPost)).text)
    const after = await openPlainDesk(county, everyKindRelease(), closed('good'), before.path)
    const { answer, text } = await post(after, minimalPost)
    expect(answer.status).toBe(200)
    expect(codeIn(text)).toBe(code)
  })
})

describe('nothing of what a citizen wrote', () => {
  const canary = 'Kanari-7Q3'
  const everywhere = {
    ...minimalPost,
    art: 'lang',
    name: 'Kanari-Q',
    nummer: 'falsch',
    grund: canary,
    'firma.name': canary,
    'anschrift.street': canary,
    'familien.0.familienname': canary,
    nachweis: pdfFile(`${canary}.pdf`, canary),
    [canary]: canary,
  }

  test('is in database, write-ahead log, log or error, wrong first and then right', async () => {
    const desk = await openPlainDesk(county)
    const { text } = await post(desk, everywhere, { 'User-Agent': canary, Referer: canary })
    expect(text).toContain(canary)
    const right = { ...everywhere, nummer: 'AB1234', anzahl: '2', 'anschrift.street': '' }
    expect((await post(desk, right)).answer.status).toBe(200)
    await desk.intake.request('/forms/muster-antrag', {
      method: 'POST',
      body: canary,
      headers: { 'Content-Type': `multipart/form-data; boundary=${canary}` },
    })

    const folder = dirname(desk.path)
    const files = filesUnder(folder)
    expect([...files.keys()]).toContain('intake.sqlite-wal')
    for (const [name, bytes] of files) {
      for (const plain of [canary, 'Kanari', Buffer.from(canary).toString('base64url').slice(0, -2)])
        expect(bytes.includes(plain), name).toBe(false)
    }
    expect(desk.log.join('')).not.toContain('Kanari')
    // The canary is really in there: the office, and only the office, finds it.
    expect(JSON.stringify(await desk.opened())).toContain(canary)
  })

  test('and the log has only the fields it is allowed', async () => {
    const desk = await openPlainDesk(county)
    await post(desk, minimalPost)
    const entry = JSON.parse(desk.log[0] ?? '') as Record<string, unknown>
    expect(Object.keys(entry).toSorted()).toEqual(['level', 'method', 'ms', 'route', 'status', 'time'])
    expect(entry).toMatchObject({ method: 'POST', route: '/forms/:id', status: 200 })
  })
})

test('a day past midnight in Germany is the person’s day', async () => {
  const release = everyKindRelease()
  const desk = await openPlainDesk(county, release, {
    clock: () => Date.parse('2026-11-22T23:30:00Z'),
  })
  const values = {
    ...minimalPost,
    art: 'lang',
    nummer: 'AB1234',
    anzahl: '2',
    'firma.name': 'GmbH',
    tag: '23.11.2026',
  }
  expect((await post(desk, values)).answer.status).toBe(200)
  const tomorrow = await post(desk, { ...values, tag: '24.11.2026' })
  expect(tomorrow.answer.status).toBe(422)
  expect(tomorrow.text).toContain('darf nicht nach dem 23.11.2026 liegen')
})

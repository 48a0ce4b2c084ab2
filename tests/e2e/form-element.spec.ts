import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible.ts'
import { FormStand, type HostPage } from './support/form-stand.ts'
import { pdf } from './support/forms.ts'

let stand: FormStand
test.beforeAll(async () => {
  stand = await FormStand.open()
})
test.afterAll(() => {
  stand.close()
})

const label = (de: string, en = de) => ({ label: { de, en } })
const text = (id: string, de: string, more: object = {}) => ({ id, kind: 'text', ...label(de), ...more })
const step = (id: string, de: string, fields: readonly object[]) => ({ id, title: { de, en: de }, fields })
const kept = 'verschlüsselt auf diesem Gerät gespeichert'

async function open(page: Page, definition: object, host?: HostPage): Promise<void> {
  await stand.publish(definition)
  stand.show(host)
  await page.goto(stand.url)
}
const begin = (page: Page) => page.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
const next = (page: Page) => page.getByRole('button', { name: 'Weiter', exact: true }).click()

const short = {
  steps: [
    step('eins', 'Eins', [
      text('ort', 'Ort'),
      {
        id: 'art',
        kind: 'choice',
        ...label('Art'),
        options: ['a', 'b', 'c'].map((value) => ({ value, ...label(`Art ${value}`) })),
      },
    ]),
    step('zwei', 'Zwei', [
      text('straße'.replace('ß', 'ss'), 'Weg', { required: false }),
      { id: 'beleg', kind: 'file', required: false, ...label('Beleg') },
    ]),
  ],
}

test('a host page fills in what it knows; the person sees it, can change it, and begins it only by changing something', async ({
  page,
}) => {
  await open(page, short, {
    before: "document.querySelector('amt-form').prefill = { ort: 'Dorf', art: 'b', unbekannt: '<b>x</b>' }",
  })
  await expect(page.getByText('begonnen')).toHaveCount(0)
  await begin(page)
  await expect(page.getByLabel('Ort')).toHaveValue('Dorf')
  await expect(page.getByLabel('Art b')).toBeChecked()
  await page.getByLabel('Ort').fill('')
  await next(page)
  await expect(page.locator('#errors')).toContainText('Bitte füllen Sie „Ort“ aus.')
  await expect(page.getByLabel('Art b')).toBeChecked()
})

test('what stands there from the start is an answer, and an emptied one stays empty', async ({ page }) => {
  const fields = [
    text('land', 'Land', { default: 'Bayern' }),
    { id: 'zahl', kind: 'integer', default: 2, ...label('Zahl') },
    { id: 'tag', kind: 'date', default: '2026-05-03', ...label('Tag') },
    { id: 'ja', kind: 'boolean', default: true, ...label('Ja oder nein') },
  ]
  await open(page, { steps: [step('eins', 'Eins', fields)] })
  await begin(page)
  await expect(page.getByLabel('Tag')).toHaveValue('03.05.2026')
  await next(page)
  await expect(page.getByRole('heading', { name: 'Prüfen und absenden' })).toBeVisible()
  await expect(page.locator('.answers')).toContainText('Bayern')
  await page.getByRole('button', { name: 'Ändern: Land' }).click()
  await page.getByLabel('Land').fill('')
  await next(page)
  await expect(page.locator('#errors')).toContainText('Bitte füllen Sie „Land“ aus.')
})

test('an option comes and goes with its condition, and a choice that is gone is asked for again', async ({
  page,
}) => {
  const options = [
    { value: 'post', ...label('Per Post') },
    { value: 'mail', ...label('Per E-Mail'), when: { '==': [{ var: 'hatMail' }, true] } },
  ]
  const fields = [
    { id: 'hatMail', kind: 'boolean', ...label('Haben Sie E-Mail?') },
    { id: 'weg', kind: 'choice', options, ...label('Weg') },
  ]
  await open(page, { steps: [step('eins', 'Eins', fields)] })
  await begin(page)
  await expect(page.getByLabel('Per E-Mail')).toHaveCount(0)
  await page.getByLabel('Ja').check()
  await page.getByLabel('Per E-Mail').check()
  await page.getByLabel('Nein').check()
  await next(page)
  await expect(page.locator('#errors')).toContainText('Bitte wählen Sie bei „Weg“ eine Antwort aus.')
  await page.getByLabel('Ja').check()
  await expect(page.getByLabel('Per E-Mail')).toBeChecked()
})

const composites = [
  {
    id: 'person',
    kind: 'person',
    ...label('Antragstellerin'),
    with: { birthDate: 'required', birthName: 'optional' },
  },
  { id: 'anschrift', kind: 'address', abroad: true, ...label('Anschrift'), with: { addition: 'optional' } },
  {
    id: 'verein',
    kind: 'organisation',
    required: false,
    ...label('Verein'),
    with: { registerNumber: 'required' },
  },
  { id: 'konto', kind: 'bank-account', ...label('Konto') },
]

test('questions of several parts: each part is named, abroad asks other things, what may be left out demands nothing until it is begun', async ({
  page,
}) => {
  await open(page, { steps: [step('eins', 'Eins', composites)] })
  await begin(page)
  const address = page.getByRole('group', { name: 'Anschrift' })
  await page.getByRole('group', { name: 'Antragstellerin' }).getByLabel('Vornamen').fill('Anna Zoë')
  await page.getByLabel('Familienname').fill('Müller')
  await page.getByLabel('Geburtsdatum').fill('1958')
  await address.getByLabel('Straße').fill('Weg')
  await address.getByLabel('Hausnummer').fill('1')
  await address.getByLabel('Postleitzahl').fill('123')
  await address.getByLabel('Ort').fill('Dorf')
  await page.getByLabel('Kontoinhaberin').fill('Anna Müller')
  await page.getByLabel('IBAN').fill('DE02120300000000202051')
  await next(page)
  await expect(page.locator('#errors a')).toHaveText([
    'Anschrift: Bitte prüfen Sie die Postleitzahl: In Deutschland hat sie fünf Ziffern, zum Beispiel 80331.',
  ])
  await address.getByLabel('Staat').selectOption('AT')
  await expect(address.getByLabel('Postleitzahl')).toHaveValue('')
  await address.getByLabel('Postleitzahl').fill('1010')
  await page.getByRole('group', { name: 'Verein' }).getByLabel('Name', { exact: true }).fill('Turnverein')
  await next(page)
  await expect(page.locator('#errors a')).toHaveText(['Verein: Bitte füllen Sie „Registernummer“ aus.'])
  await page.getByRole('group', { name: 'Verein' }).getByLabel('Name', { exact: true }).fill('')
  await expectAccessible(page, 'composites')
  await next(page)
  await expect(page.getByRole('heading', { name: 'Anschrift' })).toBeVisible()
  await expect(page.getByText('Österreich')).toBeVisible()
  await expectAccessible(page, 'review of composites')
})

test('a draft goes to another device as a file, readable or under a passphrase, with its uploads', async ({
  page,
  browser,
}) => {
  await open(page, short)
  await begin(page)
  await page.getByLabel('Ort').fill('Dorf </script><b>fett</b>')
  await page.getByLabel('Art c').check()
  await next(page)
  await page.locator('#q-beleg').setInputFiles({ ...pdf, name: 'Beleg.pdf' })
  await expect(page.locator('.files')).toContainText('Beleg.pdf')
  const save = async (passphrase: string): Promise<string> => {
    await page.getByRole('button', { name: 'Als Datei sichern' }).click()
    const dialog = page.getByRole('dialog', { name: 'Entwurf als Datei sichern' })
    await expectAccessible(page, 'dialog')
    await dialog.getByLabel('Kennwort').fill(passphrase)
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Herunterladen' }).click()
    const path = test.info().outputPath(`Entwurf-${passphrase}.html`)
    await (await download).saveAs(path)
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText(kept)).toBeVisible()
    return path
  }
  const readable = await save('')
  const html = await readFile(readable, 'utf8')
  expect(html).toContain('Dorf &lt;/script&gt;&lt;b&gt;fett&lt;/b&gt;')
  expect(html).toContain('noch NICHT beim Amt')
  const secret = await save('Käsebrot')
  expect(await readFile(secret, 'utf8')).not.toContain('Dorf')
  // A page made of it shows the answers and runs nothing.
  const viewer = await page.context().newPage()
  await viewer.goto(`file://${readable}`)
  await expect(viewer.getByText('Dorf </script><b>fett</b>')).toBeVisible()

  const other = await browser.newContext()
  const device = await other.newPage()
  await device.goto(stand.url)
  await device.getByRole('button', { name: 'Gesicherten Entwurf öffnen' }).click()
  const dialog = device.getByRole('dialog', { name: 'Gesicherten Entwurf öffnen' })
  await dialog.getByRole('button', { name: 'Öffnen' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Bitte wählen Sie eine Datei aus.')
  await dialog.getByLabel('Datei').setInputFiles(secret)
  await dialog.getByRole('button', { name: 'Öffnen' }).click()
  await expect(dialog.getByRole('alert')).toContainText('mit einem Kennwort geschützt')
  await dialog.getByLabel('Kennwort').fill('Kasebrot')
  await dialog.getByRole('button', { name: 'Öffnen' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Das Kennwort passt nicht')
  await dialog.getByLabel('Kennwort').fill('Käsebrot')
  await dialog.getByRole('button', { name: 'Öffnen' }).click()
  await expect(device.getByText('Schritt 2 von 3')).toBeVisible()
  await expect(device.locator('.files')).toContainText('Beleg.pdf')
  await expect(device.getByText(kept)).toBeVisible()
  await device.reload()
  await expect(device.locator('.files')).toContainText('Beleg.pdf')
  await device.getByRole('button', { name: 'Zurück' }).click()
  await expect(device.getByLabel('Ort')).toHaveValue('Dorf </script><b>fett</b>')
  await device.getByLabel('Ort').fill('Anderswo')
  await device.goto(stand.url)
  await device.getByRole('button', { name: 'Gesicherten Entwurf öffnen' }).click()
  await dialog.getByLabel('Datei').setInputFiles(readable)
  await dialog.getByRole('button', { name: 'Öffnen' }).click()
  await expect(device.getByText('Schritt 2 von 3')).toBeVisible()
  await device.getByRole('button', { name: 'Zurück' }).click()
  await expect(device.getByLabel('Ort')).toHaveValue('Dorf </script><b>fett</b>')
  await other.close()
})

test('a dialog is left with Escape, and the focus is where it was', async ({ page }) => {
  await open(page, short)
  const opener = page.getByRole('button', { name: 'Gesicherten Entwurf öffnen' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('a draft of version 1.2 opens in 1.3: what still has a question is there, the rest is shown and not dropped', async ({
  page,
}) => {
  await open(page, { ...short, version: '1.2.0' })
  await begin(page)
  await page.getByLabel('Ort').fill('Dorf')
  await page.getByLabel('Art c').check()
  await next(page)
  await page.getByLabel('Weg').fill('Gasse')
  await expect(page.getByText(kept)).toBeVisible()
  const [first] = short.steps
  const options = ['a', 'b'].map((value) => ({ value, ...label(`Art ${value}`) }))
  await open(page, {
    version: '1.3.0',
    steps: [
      step('eins', 'Eins', [first?.fields[0] ?? {}, { id: 'art', kind: 'choice', options, ...label('Art') }]),
    ],
  })
  await page.getByRole('button', { name: 'Weiter ausfüllen' }).click()
  const note = page.locator('.note', { hasText: 'Das Formular hat sich geändert' })
  await expect(note).toContainText('Art: Art c')
  await expect(note).toContainText('Weg: Gasse')
  await expect(page.getByLabel('Ort')).toHaveValue('Dorf')
  await next(page)
  await expect(page.locator('#errors')).toContainText('„Art“')
})

test('two windows on one draft: one writes, the other reads along and can take over with everything that was typed', async ({
  page,
  context,
}) => {
  await open(page, short)
  await begin(page)
  await page.getByLabel('Ort').fill('Dorf')
  await expect(page.getByText(kept)).toBeVisible()
  const other = await context.newPage()
  await other.goto(`${stand.url}#probe=eins`)
  await expect(other.getByRole('alert')).toContainText('Hier können Sie Ihre Angaben nur lesen')
  await expect(other.getByLabel('Ort')).toBeDisabled()
  await page.getByLabel('Ort').fill('Dorf am Berg')
  await expect(other.getByLabel('Ort')).toHaveValue('Dorf am Berg')
  await expectAccessible(other, 'reading window')
  await page.getByLabel('Ort').fill('Dorf am Bach')
  await other.getByRole('button', { name: 'Hier weiter ausfüllen' }).click()
  await expect(other.getByLabel('Ort')).toBeEnabled()
  await expect(other.getByLabel('Ort')).toHaveValue('Dorf am Bach')
  await other.getByLabel('Ort').fill('Dorf am See')
  await expect(other.getByText(kept)).toBeVisible()
  await expect(page.getByLabel('Ort')).toBeDisabled()
  await expect(page.getByLabel('Ort')).toHaveValue('Dorf am See')
})

test('a window that learns late that another one writes shows what was written meanwhile', async ({
  page,
  context,
}) => {
  // A busy device: that the lock is gone is told when the other window has saved already.
  await page.addInitScript(() => {
    const request = navigator.locks.request.bind(navigator.locks)
    const slow = async (...args: unknown[]): Promise<unknown> => {
      try {
        return await (request as (...all: unknown[]) => Promise<unknown>)(...args)
      } catch (error) {
        await new Promise((done) => setTimeout(done, 3000))
        throw error
      }
    }
    Object.defineProperty(navigator.locks, 'request', { value: slow })
  })
  await open(page, short)
  await begin(page)
  await page.getByLabel('Ort').fill('Dorf')
  await expect(page.getByText(kept)).toBeVisible()
  const other = await context.newPage()
  await other.goto(`${stand.url}#probe=eins`)
  await other.getByRole('button', { name: 'Hier weiter ausfüllen' }).click()
  await expect(other.getByLabel('Ort')).toBeEnabled()
  await other.getByLabel('Ort').fill('Dorf am See')
  await expect(page.getByLabel('Ort')).toBeDisabled()
  await expect(page.getByLabel('Ort')).toHaveValue('Dorf am See')
})

test('what a server finds wrong stands at the question it is about', async ({ page }) => {
  await open(page, short)
  await begin(page)
  await page.getByLabel('Ort').fill('Dorf')
  await page
    .locator('amt-form')
    .evaluate((form: HTMLElement & { showIssues: (issues: object[]) => void }) => {
      form.showIssues([{ field: 'ort', code: 'too-long', values: { max: 3, length: 4 } }])
    })
  await expect(page.locator('#errors')).toBeFocused()
  await expect(page.locator('#q-ort-error')).toContainText('höchstens 3 Zeichen')
})

test('plain-language texts are offered where a form has them', async ({ page }) => {
  const fields = [{ id: 'ort', kind: 'text', label: { de: 'Wohnort', 'de-simple': 'Wo wohnen Sie?' } }]
  const title = { de: 'Ihr Wohnsitz', 'de-simple': 'Ihre Wohnung' }
  await open(page, { languages: ['de', 'de-simple'], steps: [{ id: 'eins', title, fields }] })
  await begin(page)
  await page.getByLabel('Wohnort').fill('Dorf')
  await page.getByRole('button', { name: 'Einfache Sprache' }).click()
  await expect(page.getByRole('heading', { name: 'Ihre Wohnung' })).toBeVisible()
  await expect(page.getByLabel('Wo wohnen Sie?')).toHaveValue('Dorf')
})

test('a right-to-left page mirrors the form, and nothing sticks out at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await open(
    page,
    { steps: [step('eins', 'Eins', [...composites, { id: 'geld', kind: 'money', ...label('Betrag') }])] },
    { dir: 'rtl' },
  )
  await begin(page)
  await next(page)
  await expect(page.locator('#errors')).toBeFocused()
  const sides = await page
    .locator('.field.bad')
    .first()
    .evaluate((node) => {
      const style = getComputedStyle(node)
      return { right: style.borderRightWidth, left: style.borderLeftWidth, direction: style.direction }
    })
  expect(sides).toEqual({ right: '5px', left: '0px', direction: 'rtl' })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})

test('the page hears of every step, of what is kept, and can theme the form by properties and parts', async ({
  page,
}) => {
  await open(page, short, {
    head: '<style>amt-form { --amt-color-action: rgb(120, 0, 120); --amt-radius: 0px } amt-form::part(button) { text-transform: uppercase }</style>',
    before:
      "window.heard = []; for (const name of ['amt-step', 'amt-saved']) addEventListener(name, (event) => heard.push([name, event.detail]), true)",
  })
  const button = page.getByRole('button', { name: 'Jetzt ausfüllen' })
  await expect(button).toHaveCSS('background-color', 'rgb(120, 0, 120)')
  await expect(button).toHaveCSS('border-radius', '0px')
  await expect(button).toHaveCSS('text-transform', 'uppercase')
  await button.click()
  await page.getByLabel('Ort').fill('Dorf')
  await expect(page.getByText(kept)).toBeVisible()
  const heard = await page.evaluate(() => (window as unknown as { heard: [string, unknown][] }).heard)
  expect(heard[0]).toEqual(['amt-step', { step: 'eins' }])
  expect(heard.map(([name]) => name)).toContain('amt-saved')
})

test('a large picture is made smaller on request, described, looked at, and dropped files are taken', async ({
  page,
}) => {
  const steps = [step('eins', 'Eins', [{ id: 'foto', kind: 'file', max: 4, ...label('Foto') }])]
  await open(page, { steps })
  await begin(page)
  const png = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 1400
    canvas.height = 1000
    const context = canvas.getContext('2d')
    const noise = context?.createImageData(1400, 1000)
    if (noise)
      for (let index = 0; index < noise.data.length; index += 1)
        noise.data[index] = index % 4 === 3 ? 255 : (index * 7919) % 251
    if (noise) context?.putImageData(noise, 0, 0)
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done)
    })
    const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))
    // What is not compressible makes a large picture; trailing bytes are ignored by every reader.
    const large = new Uint8Array(2_000_000)
    large.set(bytes.subarray(0, large.length))
    return [...large]
  })
  await page
    .locator('#q-foto')
    .setInputFiles({ name: 'Scheune.png', mimeType: 'image/png', buffer: Buffer.from(png) })
  const entry = page.locator('.files li').first()
  await expect(entry).toContainText('2 MB')
  await page.getByRole('button', { name: 'Bild verkleinern: Scheune.png' }).click()
  await expect(entry).toContainText('Scheune.jpg')
  await expect(page.getByRole('button', { name: 'Bild verkleinern' })).toHaveCount(0)
  await entry.getByLabel('Was ist darauf zu sehen?').fill('Das Tor')
  await expect(entry.getByRole('link', { name: 'Ansehen: Scheune.jpg' })).toHaveAttribute('href', /^blob:/u)
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['%PDF-1.7 x'], 'Gezogen.pdf', { type: 'application/pdf' }))
    return data
  })
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.locator('.files')).toContainText('Gezogen.pdf')
  await expectAccessible(page, 'uploads')
  await expect(page.getByText(kept)).toBeVisible()
  await page.reload()
  await expect(page.locator('.files')).toContainText('Scheune.jpg')
  await expect(page.getByLabel('Was ist darauf zu sehen?').first()).toHaveValue('Das Tor')
})

test.describe('a browser that keeps less than others is believed, and the person is told', () => {
  const says = async (page: Page, sentence: string): Promise<void> => {
    await open(page, short)
    await begin(page)
    await page.getByLabel('Ort').fill('Dorf')
    await expect(page.getByText(sentence)).toBeVisible()
    await page.getByLabel('Art a').check()
    await next(page)
    await next(page)
    await page.getByRole('button', { name: 'Absenden', exact: true }).click()
  }

  test('private mode: nothing is kept, the page must stay open until it has arrived', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
    })
    await says(page, 'Dieser Browser speichert nichts')
    await expect(page.locator('.box')).toContainText(/Bitte lassen Sie diese Seite offen|NICHT beim Amt/u)
  })

  test('a browser that cannot keep keys (DataCloneError on iOS): no draft, but what is sent is kept sealed', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
        if (value instanceof CryptoKey)
          throw new DOMException('The object can not be cloned.', 'DataCloneError')
        return key === undefined ? put.call(this, value) : put.call(this, value, key)
      }
    })
    await says(page, 'Dieser Browser speichert nichts')
    await expect(page.getByText('Ihre Angaben sind weiter verschlüsselt auf diesem Gerät')).toBeVisible()
  })

  test('no room: the page says that closing it loses everything, and sending says that nothing is with the office', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      for (const method of ['put', 'add'] as const) {
        const write = IDBObjectStore.prototype[method]
        IDBObjectStore.prototype[method] = function (value: unknown, key?: IDBValidKey) {
          if (this.name === 'drafts' || this.name === 'applications')
            throw new DOMException('No room.', 'QuotaExceededError')
          return key === undefined ? write.call(this, value) : write.call(this, value, key)
        }
      }
    })
    await says(page, 'Auf diesem Gerät ist kein Platz mehr')
    await expect(page.getByRole('alert')).toContainText('Nichts ist beim Amt')
  })
})

test('with text at 200 % nothing is cut off or covered at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  const fields = [...composites, { id: 'beleg', kind: 'file', ...label('Nachweis') }]
  await open(page, { steps: [step('eins', 'Eins', fields)] })
  await begin(page)
  // What a browser does whose owner has set the text to twice its size.
  await page.locator('amt-form').evaluate((form) => {
    const box = form.shadowRoot?.querySelector<HTMLElement>('.form')
    if (box) box.style.fontSize = '200%'
  })
  await next(page)
  await expect(page.locator('#errors')).toBeFocused()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})

const theft = {
  steps: [
    step('eins', 'Eins', [
      {
        id: 'art',
        kind: 'choice',
        ...label('Was ist passiert?'),
        options: [
          { value: 'verloren', ...label('Verloren') },
          { value: 'gestohlen', ...label('Gestohlen') },
        ],
      },
      { id: 'anzeige', kind: 'file', ...label('Anzeige'), when: { '==': [{ var: 'art' }, 'gestohlen'] } },
      {
        id: 'leute',
        kind: 'group',
        min: 2,
        ...label('Leute'),
        item: { de: 'Person', en: 'Person' },
        fields: [text('name', 'Name'), { id: 'wohnung', kind: 'address', ...label('Wohnung') }],
      },
    ]),
  ],
}

test('the summary of mistakes says in which row and part, and forgets what is no longer asked', async ({
  page,
}) => {
  await open(page, theft)
  await begin(page)
  await page.getByLabel('Gestohlen').check()
  await next(page)
  const links = page.locator('#errors a')
  await expect(links.first()).toHaveText('Bitte fügen Sie bei „Anzeige“ eine Datei hinzu.')
  await expect(links.filter({ hasText: 'Person 2: Bitte füllen Sie „Name“ aus.' })).toHaveCount(1)
  await expect(links.filter({ hasText: 'Person 2: Wohnung: Bitte füllen Sie „Ort“ aus.' })).toHaveCount(1)
  const before = await links.count()
  await page.getByLabel('Verloren').check()
  await expect(links).toHaveCount(before - 1)
  await expect(page.locator('#errors')).not.toContainText(/anzeige/iu)
})

test('who changes an answer stands on the one that was given', async ({ page }) => {
  await open(page, { steps: [step('eins', 'Eins', [theft.steps[0]?.fields[0] ?? {}])] })
  await begin(page)
  await page.getByLabel('Gestohlen').check()
  await next(page)
  await page.getByRole('button', { name: 'Ändern: Was ist passiert?' }).click()
  await expect(page.getByLabel('Gestohlen')).toBeFocused()
})

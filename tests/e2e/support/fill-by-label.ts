import { expect, type Locator, type Page } from '@playwright/test'
import type { Option } from '../../../widgets/contract/field.ts'
import type { Language } from '../../../widgets/contract/text.ts'
import { textIn } from '../../../widgets/contract/text-in.ts'
import { hintIn } from '../../../widgets/engine/hint-in.ts'
import { countryName } from '../../../widgets/engine/kinds/country.ts'
import { rowTitle } from '../../../widgets/engine/entries.ts'
import type { AskedQuestion, Item, WalkedStep } from '../../../widgets/engine/walk.ts'
import { allMessages } from '../../../widgets/messages/all.ts'
import { fileOf } from './files.ts'

/** Where a citizen is: the page, or the fieldset they read now; and the names of the places of the county. */
interface Reader {
  readonly within: Page | Locator
  readonly page: Page
  readonly language: Language
  readonly places: ReadonlyMap<string, string>
}

/**
 * Fills in what stands on a step as somebody does who reads the questions: by their words and nothing else.
 *
 * @param places Names of the municipalities, by slug.
 */
export async function fillByLabel(
  page: Page,
  { items }: WalkedStep,
  places: ReadonlyMap<string, string>,
  language: Language = 'de',
): Promise<void> {
  for (const item of items) await fillItem(item, { within: page, page, places, language })
}

async function fillItem(item: Item, reader: Reader): Promise<void> {
  const { language, within, page } = reader
  switch (item.is) {
    case 'info':
    case 'computed':
      return
    case 'composite': {
      const group = within.getByRole('group', { name: named(textIn(item.field.label, language), language) })
      for (const part of item.items) await fillItem(part, { ...reader, within: group })
      return
    }
    case 'group':
      for (const [index, row] of item.rows.entries()) {
        const name = textIn(item.field.item, language)
        if (index >= item.field.min)
          await page
            .getByRole('button', {
              name: allMessages[language === 'en' ? 'en' : 'de'].ui.rowAdd.replace('{item}', name),
              exact: true,
            })
            .click()
        const group = within.getByRole('group', { name: rowTitle(name, index), exact: true })
        for (const inner of row) await fillItem(inner, { ...reader, within: group })
      }
      return
    case 'question':
      if (item.reading.kind === 'answer') await answer(item, item.reading.answer, reader)
  }
}

async function answer(
  item: AskedQuestion,
  given: unknown,
  { within, page, places, language }: Reader,
): Promise<void> {
  const { field } = item
  const name = named(textIn(field.label, language), language)
  const ui = allMessages[language === 'en' ? 'en' : 'de'].ui
  switch (field.kind) {
    case 'choice': {
      const select = within.getByRole('combobox', { name })
      const option = field.options.find(({ value }) => value === given)
      if (!option) throw new Error(`${field.id}: no option ${String(given)}`)
      if ((await select.count()) > 0) await select.selectOption({ label: textIn(option.label, language) })
      else
        await within
          .getByRole('group', { name })
          .getByRole('radio', { name: optionNamed(option, language) })
          .check()
      return
    }
    case 'choices':
      for (const option of field.options.filter(({ value }) => (given as readonly string[]).includes(value)))
        await within
          .getByRole('group', { name })
          .getByRole('checkbox', { name: optionNamed(option, language) })
          .check()
      return
    case 'boolean':
      await within
        .getByRole('group', { name })
        .getByRole('radio', { name: given === true ? ui.yes : ui.no, exact: true })
        .check()
      return
    case 'consent':
      await within.getByRole('checkbox', { name }).check()
      return
    case 'place':
      await within.getByRole('combobox', { name }).selectOption({ label: places.get(String(given)) ?? '' })
      return
    case 'country':
      await within
        .getByRole('combobox', { name })
        .selectOption({ label: countryName(String(given), language) })
      return
    case 'file':
      for (const file of given as readonly { readonly name: string; readonly type: string }[]) {
        // An answer to choose may be called the same: this is the one that takes a file, as everybody sees.
        await within.getByLabel(name).and(page.locator('[type=file]')).setInputFiles(fileOf(file))
        await expect(page.getByRole('listitem').filter({ hasText: file.name }).first()).toBeVisible()
      }
      return
    default:
      await within.getByRole('textbox', { name }).fill(String(item.entry))
  }
}

/** A label as it is read aloud: with the note that nobody has to answer, perhaps. */
const named = (label: string, language: Language): RegExp =>
  new RegExp(
    `^\\s*${RegExp.escape(label)}(?:\\s*${RegExp.escape(allMessages[language === 'en' ? 'en' : 'de'].ui.optional)})?\\s*$`,
    'u',
  )

const optionNamed = (option: Option, language: Language): RegExp =>
  new RegExp(
    `^\\s*${RegExp.escape(textIn(option.label, language))}\\s*${RegExp.escape(hintIn(option as never, language))}\\s*$`,
    'u',
  )

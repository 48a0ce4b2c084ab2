import type { EmbedFacts } from '../facts.ts'
import type { ScriptManifest } from '../manifest.ts'
import { tagFacts } from '../tags.ts'
import { checkElement } from './check-element.ts'
import { checkFrames } from './check-frames.ts'
import { checkNames, namedElements } from './check-names.ts'
import { checkPolicy } from './check-policy.ts'
import { checkScripts } from './check-scripts.ts'
import type { Finding } from './finding.ts'
import { isWhole, type PastedPage, withLines } from './parsed-page.ts'

/** What is known of the county whose snippet is looked at. */
export interface CheckFacts extends EmbedFacts {
  /** Where its site is served, without a slash at the end. */
  readonly origin: string
  readonly manifest: ScriptManifest
}

/** Looks at a webmaster's page: whether our snippet in it is right, and if not, what is wrong, where, and what to do. */
export function checkEmbedding(page: PastedPage, facts: CheckFacts): readonly Finding[] {
  const elements = namedElements(page)
  const names = checkNames(page)
  const scripts = checkScripts(page, elements, facts)
  const frames = checkFrames(page, facts)
  const hasFrame = page.document.querySelector('iframe[data-amt-frame]') !== null
  const isEmpty = !hasFrame && elements.length + names.length + scripts.length + frames.length === 0
  const escaped = checkEscaped(page)
  if (isEmpty) return [escaped ?? checkLink(page, facts) ?? nothingHere]
  // What has no line comes last.
  const findings = [
    ...(escaped ? [escaped] : []),
    ...names,
    ...scripts,
    ...elements.flatMap((found) => checkElement({ ...found, facts, source: page.source })),
    ...frames,
    ...checkPolicy(
      page,
      elements.map(({ element }) => element),
      facts,
    ),
    ...checkLanguage(page),
  ].toSorted((one, other) => (one.line ?? Infinity) - (other.line ?? Infinity) || 0)
  if (findings.some(({ kind }) => kind === 'wrong')) return findings
  const found = [
    ...elements.map(({ tag }) => `${tagFacts[tag].name} (<${tag}>)`),
    ...[...page.document.querySelectorAll('iframe[data-amt-frame]')].map(() => 'Formular im Rahmen'),
  ]
  return [
    {
      kind: 'right',
      code: 'all-right',
      text: `Ihr Schnipsel ist richtig. Auf der Seite steht: ${found.join(', ')}.`,
    },
    ...findings,
  ]
}

const nothingHere: Finding = {
  kind: 'wrong',
  code: 'nothing-here',
  text: 'In diesem Text steht keiner unserer Bausteine.',
  todo: 'Fügen Sie den ganzen Quelltext Ihrer Seite ein. Im Browser zeigt ihn die Tastenkombination Strg + U (auf dem Mac: Cmd + Alt + U). Fehlt der Schnipsel auch dort, hat Ihr Redaktionssystem ihn entfernt.',
}

/** What remains of a snippet whose script and element were taken out on saving. */
function checkLink(page: PastedPage, { origin }: CheckFacts): Finding | undefined {
  const { host } = new URL(origin)
  const link = withLines(page, 'a').find(({ element }) => {
    const address = URL.parse(element.getAttribute('href') ?? '')
    return (
      address?.host === host && /^\/(?:formulare|leistungen|aemter|themen|suche|en)\//u.test(address.pathname)
    )
  })
  if (!link) return undefined
  return {
    kind: 'wrong',
    code: 'only-link',
    text: 'Auf der Seite steht nur ein Link zu uns. Stammt er aus dem Schnipsel, hat Ihr Redaktionssystem Skript und Baustein beim Speichern entfernt.',
    todo: 'Lassen Sie die Seite von jemandem speichern, der Skripte einfügen darf: in WordPress die Rollen Administrator und Redakteur, in TYPO3 ein Zugang mit dem Element „HTML“.',
    ...(link.line !== undefined && { line: link.line }),
  }
}

/** The code stands on the page as text: it was typed into an editor for text, not for HTML. */
function checkEscaped({ document, source }: PastedPage): Finding | undefined {
  const text = document.querySelector('body')?.textContent ?? ''
  const isShown = /<(?:script[^>]*\/widgets\/|amt-[a-z]+[\s>]|iframe[^>]*data-amt-frame)/iu.test(text)
  if (!isShown) return undefined
  const [before] = source.split(/&lt;(?:script|amt-|iframe)/iu)
  return {
    kind: 'wrong',
    code: 'escaped',
    text: 'Der Schnipsel steht als lesbarer Text auf der Seite (&lt; statt <). Er wurde in ein Feld für Text eingefügt.',
    todo: 'Fügen Sie ihn in ein Element für HTML ein: in TYPO3 „HTML“, in WordPress „Individuelles HTML“.',
    line: (before ?? '').split('\n').length,
  }
}

function checkLanguage(page: PastedPage): readonly Finding[] {
  if (!isWhole(page) || page.document.querySelector('html')?.getAttribute('lang')) return []
  return [
    {
      kind: 'hint',
      code: 'language-missing',
      text: 'Ihre Seite sagt nicht, in welcher Sprache sie geschrieben ist. Unsere Bausteine erscheinen dann auf Deutsch.',
      todo: 'Schreiben Sie <html lang="de">. Das hilft auch Menschen, die sich die Seite vorlesen lassen.',
    },
  ]
}

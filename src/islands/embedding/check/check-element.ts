import { nearestName } from '../../../../widgets/engine/checks/nearest-name.ts'
import type { Listed } from '../facts.ts'
import { commonAttributes, type Tag, tagFacts } from '../tags.ts'
import type { CheckFacts } from './check-embedding.ts'
import type { Finding, FindingCode } from './finding.ts'
import { linesOf, type PageElement } from './parsed-page.ts'

/** One of our elements on a page. */
interface FoundElement {
  /** What it is, or was meant to be. */
  readonly tag: Tag
  readonly element: PageElement
  readonly line: number | undefined
  readonly facts: CheckFacts
  readonly source: string
}

/** Attributes that every element of HTML may have. */
const global =
  /^(?:id|class|style|lang|dir|title|hidden|slot|role|tabindex|translate|nonce|inert|part|is|item\w+|(?:data|aria)-.+)$/u
const curly = /[„“”‘’‚«»]/u

/** An element of ours: its place on the page, its attributes, and what they name. */
export function checkElement(found: FoundElement): readonly Finding[] {
  return [...checkPlace(found), ...checkAttributes(found), ...checkEntries(found), ...checkTrust(found)]
}

const say = (
  { line }: FoundElement,
  kind: Finding['kind'],
  code: FindingCode,
  text: string,
  todo: string,
): Finding => ({ kind, code, text, todo, ...(line !== undefined && { line }) })

function checkPlace(found: FoundElement): Finding[] {
  const { tag, element, line, source } = found
  const findings: Finding[] = []
  const selfClosing = linesOf(source, new RegExp(`<${element.localName}(?=[\\s/])[^<>]*/>`, 'giu'))
  if (line !== undefined && selfClosing.includes(line))
    findings.push(
      say(
        found,
        'wrong',
        'self-closing',
        `<${tag} … /> schließt sich nicht von selbst. Alles, was danach kommt, gerät in den Baustein und verschwindet.`,
        `Schreiben Sie: <${tag} …></${tag}>`,
      ),
    )
  // A paragraph around it does no harm unless there was one inside, too.
  const isTorn = element.closest('p') !== null && !element.querySelector('a[href]')
  if (isTorn && !selfClosing.includes(line ?? 0))
    findings.push(
      say(
        found,
        'wrong',
        'in-paragraph',
        `<${tag}> steht in einem Absatz (<p>), und in ihm beginnt ein neuer. Der Browser reißt den Baustein darum auseinander: Der Link steht daneben statt darin.`,
        'Löschen Sie das <p> um den Baustein, oder kopieren Sie den Schnipsel neu. In einem Redaktionssystem: Nehmen Sie das Element für HTML, nicht den Texteditor.',
      ),
    )
  if (element.closest('noscript'))
    findings.push(
      say(
        found,
        'wrong',
        'in-noscript',
        `<${tag}> steht in <noscript>. Mit JavaScript wird es dort nie angezeigt.`,
        'Nehmen Sie <noscript> weg. Der Link im Baustein erscheint ohne JavaScript von selbst.',
      ),
    )
  if (!isTorn && !element.querySelector('a[href]') && !selfClosing.includes(line ?? 0))
    findings.push(
      say(
        found,
        'hint',
        'fallback-missing',
        `In <${tag}> steht kein Link. Ohne JavaScript, oder wenn unsere Website einmal nicht erreichbar ist, bleibt die Stelle leer.`,
        'Kopieren Sie den Schnipsel neu. Er bringt den Link mit.',
      ),
    )
  return findings
}

function checkAttributes(found: FoundElement): Finding[] {
  const { tag, element } = found
  const own = [...tagFacts[tag].attributes, ...commonAttributes]
  return element.getAttributeNames().flatMap((name) => {
    const value = element.getAttribute(name) ?? ''
    if (curly.test(value) || curly.test(name))
      return [
        say(
          found,
          'wrong',
          'curly-quotes',
          'Der Schnipsel enthält typografische Anführungszeichen („ “ statt "). Browser lesen sie als Teil des Werts.',
          'Kopieren Sie den Schnipsel neu und fügen Sie ihn ohne Umweg über Word oder eine E-Mail ein.',
        ),
      ]
    if (own.includes(name) || global.test(name) || name.startsWith('on')) return []
    const meant = nearestName(name, own)
    return [
      say(
        found,
        'wrong',
        'attribute-misspelt',
        `<${tag}> kennt kein Attribut „${name}“.`,
        meant ? `Gemeint ist wohl „${meant}“.` : `Es gibt: ${own.join(', ')}.`,
      ),
    ]
  })
}

/** Which list an attribute names something of. */
const lists: Readonly<
  Record<string, readonly [what: string, list: (facts: CheckFacts) => readonly Listed[]]>
> = {
  form: ['Ein Formular', ({ forms }) => forms],
  service: ['Eine Leistung', ({ services }) => services],
  office: ['Ein Amt', ({ offices }) => offices],
  topic: ['Ein Thema', ({ topics }) => topics],
  place: ['Einen Ort', ({ places }) => places],
}

function checkEntries(found: FoundElement): Finding[] {
  const { tag, element, facts } = found
  const { needs = [], attributes } = tagFacts[tag]
  if (isOfOther(found))
    return [
      say(
        found,
        'hint',
        'other-county',
        `county="${element.getAttribute('county')}" nennt eine andere Website. Was es dort gibt, können wir hier nicht prüfen.`,
        `Für Bausteine des Landkreises auf dieser Website steht dort ${facts.origin}/.`,
      ),
    ]
  const missing =
    needs.length > 0 && !needs.some((name) => element.getAttribute(name))
      ? [
          say(
            found,
            'wrong',
            'attribute-missing',
            `Bei <${tag}> fehlt ${needs.map((name) => `${name}="…"`).join(' oder ')}. Der Baustein weiß nicht, was er zeigen soll.`,
            'Wählen Sie es oben aus und kopieren Sie den Schnipsel neu.',
          ),
        ]
      : []
  const unknown = attributes.flatMap((name) => {
    const [what, list] = lists[name] ?? []
    const value = element.getAttribute(name)
    if (!what || !list || !value || curly.test(value)) return []
    const slugs = list(facts).map(({ slug }) => slug)
    if (slugs.includes(value)) return []
    const meant = nearestName(value, slugs) ?? slugs.find((slug) => slug.startsWith(value))
    return [
      say(
        found,
        'wrong',
        'unknown-entry',
        `${what} „${value}“ gibt es bei uns nicht.`,
        meant
          ? `Gemeint ist wohl ${name}="${meant}".`
          : 'Wählen Sie es oben aus und kopieren Sie den Schnipsel neu.',
      ),
    ]
  })
  return [...missing, ...unknown]
}

/** The element is another county's. */
function isOfOther({ element, facts }: FoundElement): boolean {
  const county = element.getAttribute('county')
  return county !== null && URL.parse(county, facts.origin)?.host !== new URL(facts.origin).host
}

function checkTrust(found: FoundElement): Finding[] {
  const { tag, element, facts } = found
  if (tag !== 'amt-form' || facts.trust === '' || isOfOther(found)) return []
  const trust = element.getAttribute('trust')?.trim()
  if (!trust)
    return [
      say(
        found,
        'hint',
        'trust-missing',
        'Beim Formular fehlt trust="…". Das Formular prüft dann nicht, ob es wirklich mit unserem Schlüssel unterschrieben ist.',
        `Ergänzen Sie: trust="${facts.trust}"`,
      ),
    ]
  const ours = facts.trust.split(/\s+/u)
  if (trust.split(/\s+/u).some((thumbprint) => ours.includes(thumbprint))) return []
  return [
    say(
      found,
      'wrong',
      'trust-wrong',
      'Der Wert bei trust="…" gehört nicht zu unserem Schlüssel. Das Formular wird nicht angezeigt.',
      `Richtig ist: trust="${facts.trust}". Haben Sie den Wert nicht selbst geändert, rufen Sie uns bitte an: ${facts.phone}`,
    ),
  ]
}

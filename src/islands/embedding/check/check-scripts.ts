import { nearestName } from '../../../../widgets/engine/checks/nearest-name.ts'
import type { ScriptName } from '../manifest.ts'
import { isTag, tags } from '../tags.ts'
import type { CheckFacts } from './check-embedding.ts'
import type { NamedElement } from './check-names.ts'
import type { Finding } from './finding.ts'
import { type PageElement, type PastedPage, withLines } from './parsed-page.ts'

/** One of our scripts, as its address tells. */
interface OurScript {
  readonly name: ScriptName
  readonly address: URL
  /** Below `/widgets/v1/`. */
  readonly file: string
  readonly isPinned: boolean
  readonly element: PageElement
  readonly line: number | undefined
}

const anyOfOurs = /\/widgets\/v\d+\/(?:pinned\/)?[\w-]+\.js$/u
const named = /\/widgets\/v1\/((?:pinned\/)?(amt-[a-z]+?)(?:-[\w-]{6,})?\.js)$/u

/** Every script of ours: whether it is a module, safe, this county's, and the one that the integrity says. */
export function checkScripts(
  page: PastedPage,
  elements: readonly NamedElement[],
  facts: CheckFacts,
): readonly Finding[] {
  const all = withLines(page, 'script').flatMap(({ element, line }) => {
    const address = URL.parse((element.getAttribute('src') ?? '').trim(), `${facts.origin}/`)
    return address && anyOfOurs.test(address.pathname) ? [{ element, line, address }] : []
  })
  const known = all.flatMap(({ element, line, address }): OurScript[] => {
    const [, file = '', name = ''] = named.exec(address.pathname) ?? []
    if (!isTag(name) && name !== 'amt-frame') return []
    return [{ name, address, file, isPinned: file.startsWith('pinned/'), element, line }]
  })
  const unknown = all.filter(({ element }) => !known.some((script) => script.element === element))
  return [
    ...unknown.map(({ address, line }) => unknownScript(address, line)),
    ...known.flatMap((script) => [...checkOne(script, facts), ...checkIntegrity(script, facts)]),
    ...twice(known),
    ...missing(elements, known, facts),
  ]
}

const at = (line: number | undefined) => (line === undefined ? {} : { line })

function unknownScript({ pathname }: URL, line: number | undefined): Finding {
  const name = /(?:\/pinned\/([\w-]+?)-[\w-]{6,}|\/([\w-]+))\.js$/u.exec(pathname)?.slice(1).join('') ?? ''
  const meant = nearestName(name, [...tags, 'amt-frame'])
  const isOtherVersion = meant === name
  return {
    kind: 'wrong',
    code: 'unknown-script',
    text: isOtherVersion
      ? `Das Skript ${pathname} gehört zu einer Fassung, die es nicht gibt.`
      : `Ein Skript ${pathname} gibt es nicht.`,
    todo: meant
      ? `Gemeint ist wohl /widgets/v1/${meant}.js.`
      : 'Kopieren Sie den Schnipsel auf dieser Seite neu.',
    ...at(line),
  }
}

function checkOne({ address, element, line }: OurScript, { origin, authority }: CheckFacts): Finding[] {
  const found: Finding[] = []
  const county = new URL(origin)
  if (element.getAttribute('type')?.trim().toLowerCase() !== 'module')
    found.push({
      kind: 'wrong',
      code: 'no-module',
      text: 'Beim Skript fehlt type="module". Ohne diese Angabe läuft es nicht.',
      todo: `Schreiben Sie: <script type="module" src="${address.href}"></script>`,
      ...at(line),
    })
  if (address.protocol === 'http:' && county.protocol === 'https:')
    found.push({
      kind: 'wrong',
      code: 'insecure-script',
      text: 'Das Skript wird mit http:// geladen. Browser blockieren das, und unterwegs könnte es jemand verändern.',
      todo: 'Schreiben Sie https:// statt http://.',
      ...at(line),
    })
  if (address.host !== county.host)
    found.push({
      kind: 'wrong',
      code: 'wrong-host',
      text: `Das Skript kommt von ${address.host}. Unsere Skripte liegen auf ${county.host}.`,
      todo: `Wollen Sie Bausteine des ${authority.replace(/^(\S*amt)\b/u, '$1s')}, dann ersetzen Sie ${address.host} durch ${county.host}.`,
      ...at(line),
    })
  return found
}

function checkIntegrity(
  { name, file, isPinned, element, line }: OurScript,
  { manifest }: CheckFacts,
): Finding[] {
  const integrity = element.getAttribute('integrity')?.trim()
  const current = manifest.get(name)?.pinned
  if (!isPinned)
    return integrity
      ? [
          {
            kind: 'wrong',
            code: 'integrity-on-entry',
            text: 'Das Skript aktualisiert sich selbst, trägt aber integrity="…". Sobald wir es verbessern, lädt der Browser es nicht mehr.',
            todo: 'Löschen Sie integrity="…", oder nehmen Sie oben die feste Fassung.',
            ...at(line),
          },
        ]
      : []
  const found: Finding[] = []
  if (!integrity)
    found.push({
      kind: 'hint',
      code: 'integrity-missing',
      text: 'Die feste Fassung steht ohne integrity="…" da. Der Browser prüft dann nicht, ob sie unverändert ist.',
      todo: 'Kopieren Sie die Zeile mit <script> neu.',
      ...at(line),
    })
  else if (element.getAttribute('crossorigin') === null)
    found.push({
      kind: 'wrong',
      code: 'crossorigin-missing',
      text: 'Beim Skript steht integrity="…", aber crossorigin="anonymous" fehlt. Dann kann der Browser nicht prüfen und lädt nichts.',
      todo: 'Ergänzen Sie crossorigin="anonymous".',
      ...at(line),
    })
  if (!current) return found
  if (file === current.file && integrity && integrity !== current.integrity)
    found.push({
      kind: 'wrong',
      code: 'integrity-wrong',
      text: 'Der Wert bei integrity="…" gehört nicht zu diesem Skript. Der Browser lädt es nicht.',
      todo: `Richtig ist: integrity="${current.integrity}"`,
      ...at(line),
    })
  if (file !== current.file)
    found.push(
      integrity === current.integrity
        ? {
            kind: 'wrong',
            code: 'integrity-wrong',
            text: 'Der Wert bei integrity="…" gehört zu einer anderen Fassung als die Adresse des Skripts.',
            todo: 'Kopieren Sie die ganze Zeile mit <script> neu.',
            ...at(line),
          }
        : {
            kind: 'hint',
            code: 'newer-version',
            text: 'Sie verwenden eine ältere feste Fassung. Sie funktioniert weiter. Es gibt eine neuere.',
            todo: 'Wenn Sie wechseln wollen, kopieren Sie die Zeile mit <script> neu.',
            ...at(line),
          },
    )
  return found
}

function twice(scripts: readonly OurScript[]): Finding[] {
  return [...Map.groupBy(scripts, ({ name }) => name)].flatMap(([name, [, second]]) =>
    second
      ? [
          {
            kind: 'hint' as const,
            code: 'script-twice' as const,
            text: `Das Skript für <${name}> steht mehrmals auf der Seite. Das schadet nicht, der Browser nimmt das erste.`,
            todo: 'Ein Skript genügt, auch für mehrere Bausteine derselben Art.',
            ...at(second.line),
          },
        ]
      : [],
  )
}

/** An element without its script, and the other way round. */
function missing(
  elements: readonly NamedElement[],
  scripts: readonly OurScript[],
  { origin }: CheckFacts,
): Finding[] {
  return tags.flatMap((tag): Finding[] => {
    const first = elements.find((each) => each.tag === tag)
    const script = scripts.find(({ name }) => name === tag)
    if (first && !script)
      return [
        {
          kind: 'wrong',
          code: 'script-missing',
          text: `<${tag}> steht auf der Seite, aber das Skript dazu fehlt. Viele Redaktionssysteme entfernen <script> ohne Hinweis.`,
          todo: `Fügen Sie den Schnipsel als HTML ein (TYPO3: Element „HTML“, WordPress: Block „Individuelles HTML“, mit einem Zugang, der Skripte einfügen darf). Oder schreiben Sie ins Seiten-Template: <script type="module" src="${origin}/widgets/v1/${tag}.js"></script>`,
          ...at(first.line),
        },
      ]
    if (!first && script)
      return [
        {
          kind: 'wrong',
          code: 'element-missing',
          text: `Das Skript für <${tag}> ist da, aber das Element selbst fehlt.`,
          todo: `Fügen Sie auch den Teil ein, der mit <${tag} beginnt.`,
          ...at(script.line),
        },
      ]
    return []
  })
}

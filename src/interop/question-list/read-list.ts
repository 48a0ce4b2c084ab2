import { bulletsAfter, findHeadings, isRemark } from './find-headings.ts'
import type { ListedQuestion, ListedSection, QuestionList } from './listed-question.ts'
import { optionsIn } from './options-in.ts'
import { readRequirement } from './requirement.ts'
import { type Line, splitLines } from './split-lines.ts'

interface Open {
  line: number
  title?: string
  intro?: string
  questions: OpenQuestion[]
}
type OpenQuestion = { -readonly [Key in keyof ListedQuestion]: ListedQuestion[Key] } & { options: string[] }

/** Reads a list of one question a line. */
export function readList(text: string): QuestionList {
  const all = splitLines(text)
  const title = titleOf(all)
  const lines = title === undefined ? all : all.slice(1)
  const headings = findHeadings(lines)
  const sections: Open[] = [{ line: lines[0]?.number ?? 1, questions: [] }]
  let answersUntil = -1

  lines.forEach((line, index) => {
    if (index <= answersUntil) return
    const section = sections.at(-1) as Open
    const question = section.questions.at(-1)
    if (headings.has(index)) {
      sections.push({ line: line.number, title: withoutEnd(line.text), questions: [] })
    } else if (line.marker.is === 'option' && question) {
      addOption(question, line)
    } else if (isRemark(line.text)) {
      const remark = line.text.replace(/^\((.*)\)$/u, '$1')
      if (question) question.hint = [question.hint, remark].filter((part) => part !== undefined).join(' ')
      else section.intro = [section.intro, remark].filter((part) => part !== undefined).join('\n\n')
    } else if (question && continues(lines[index - 1], line)) {
      Object.assign(
        question,
        questionOf({ ...line, text: `${question.text} ${line.text}`, number: question.line }),
      )
    } else {
      const bullets = bulletsAfter(lines, index)
      const made = questionOf(line)
      section.questions.push(made)
      if (bullets.length >= 2) {
        made.options.push(...bullets.map((bullet) => withoutEnd(bullet.text)))
        answersUntil = index + bullets.length
      }
    }
  })
  return {
    ...(title !== undefined && { title }),
    sections: sections
      .map(asSection)
      .filter(({ questions, title: own }) => questions.length > 0 || own !== undefined),
  }
}

const asSection = (section: Open): ListedSection => section

function addOption(question: OpenQuestion, { marker, text }: Line): void {
  // Several boxes on one line of their own.
  const parts = text.split(/\s*(?:[☐☑☒□○◯]|\[[ xX]?\])\s*/u).filter((part) => part !== '')
  question.options.push(...parts.map(withoutEnd))
  if (marker.is === 'option') question.isSingle = (question.isSingle ?? true) && marker.isSingle
}

/** A line that a text program broke: goes on with a small letter after one that has no end. */
function continues(before: Line | undefined, line: Line): boolean {
  return (
    line.marker.is === 'none' &&
    before?.marker.is !== 'option' &&
    /^\p{Ll}/u.test(line.text) &&
    !/[?:.*)]$/u.test(before?.text ?? '.')
  )
}

function questionOf({ number, text }: Line): OpenQuestion {
  const whole = readRequirement(text)
  const found = optionsIn(whole.text)
  // The mark may stand before the answers: "Familienstand*: ledig, verheiratet".
  const { text: bare, required } = found ? readRequirement(found.question) : whole
  const must = whole.required ?? required
  const isExplained = found === undefined ? /^(.+?):\s+(\S.*)$/u.exec(bare) : undefined
  return {
    line: number,
    text: withoutEnd(isExplained?.[1] ?? bare),
    ...(isExplained?.[2] !== undefined && { hint: isExplained[2] }),
    ...(must !== undefined && { required: must }),
    options: found && !found.isVague ? [...found.options] : [],
    ...(found?.isVague && { perhaps: found.options }),
    ...(found?.isSingle !== undefined && { isSingle: found.isSingle }),
  }
}

const withoutEnd = (text: string): string => text.replace(/\s*[:;,]\s*$/u, '').trim()

const formName =
  /^(?!.*[?:]$)(?:.*(?:antrag|anmeldung|abmeldung|ummeldung|anzeige|fragebogen|formular|bestellung)(?:$|\s(?:auf|zur?|zum|für|eine[rs]?|des|der|von|nach|gemäß)(?!\p{L}).*))/iu

/** The first line, where it names a form. */
function titleOf([first, second, third]: readonly Line[]): string | undefined {
  if (!first || !second || !third || first.hasBlank) return undefined
  const isTop = first.marker.is === 'heading' && first.depth === 1 && second.marker.is === 'heading'
  const isNamed = (first.marker.is === 'none' || first.depth === 1) && formName.test(first.text)
  return isTop || isNamed ? withoutEnd(first.text) : undefined
}

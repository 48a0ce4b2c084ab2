import { useEffect, useRef, useState } from 'preact/hooks'
import { type Answers, type Asked, askedWith, standingWith } from './check-flow.ts'
import { CheckQuestion } from './check-question.tsx'
import { CheckOutcome } from './check-outcome.tsx'

interface Props {
  readonly check: Asked
  readonly service: { readonly slug: string; readonly title: string }
  /** Titles of the services that results lead to, by slug. */
  readonly titles: Readonly<Record<string, string>>
}

/** Asks one question after the other and says what came out. What is answered stays on this page and goes nowhere. */
export function EligibilityCheck({ check, service, titles }: Props) {
  const [answers, setAnswers] = useState<Answers>({})
  const [hasBegun, setBegun] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const standing = standingWith(check, answers)
  const given = askedWith(check, answers).filter(({ id }) => answers[id] !== undefined)
  const place = standing.kind === 'question' ? standing.question.id : standing.result.id

  // Whoever answers hears what comes next; on arrival the page's own title comes first.
  useEffect(() => {
    if (hasBegun) heading.current?.focus()
  }, [place, hasBegun])

  const goBackTo = (id: string): void => {
    const at = given.findIndex((question) => question.id === id)
    setAnswers(
      Object.fromEntries(given.slice(0, at).map((question) => [question.id, answers[question.id] ?? ''])),
    )
    setBegun(true)
  }
  const last = given.at(-1)

  return (
    <section class="check__ask" aria-label="Fragen">
      {standing.kind === 'question' ? (
        <CheckQuestion
          key={place}
          heading={heading}
          question={standing.question}
          progress={`Frage ${standing.number} von höchstens ${standing.most}`}
          onAnswer={(value) => {
            setAnswers({ ...answers, [standing.question.id]: value })
            setBegun(true)
          }}
          onBack={last && (() => goBackTo(last.id))}
        />
      ) : (
        <CheckOutcome
          heading={heading}
          result={standing.result}
          service={service}
          titles={titles}
          given={given.map(({ id, text, options }) => ({
            id,
            text,
            answer: options.find(({ value }) => value === answers[id])?.label ?? '',
          }))}
          onChange={goBackTo}
          onRestart={() => {
            setAnswers({})
            setBegun(true)
          }}
        />
      )}
    </section>
  )
}

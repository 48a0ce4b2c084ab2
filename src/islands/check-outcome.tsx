import type { RefObject } from 'preact'
import type { Result } from './check-flow.ts'

interface Props {
  readonly heading: RefObject<HTMLHeadingElement>
  readonly result: Result
  readonly service: { readonly slug: string; readonly title: string }
  readonly titles: Readonly<Record<string, string>>
  readonly given: readonly { readonly id: string; readonly text: string; readonly answer: string }[]
  readonly onChange: (id: string) => void
  readonly onRestart: () => void
}

/** What came out, what to do now, and the answers it rests on. */
export function CheckOutcome({ heading, result, service, titles, given, onChange, onRestart }: Props) {
  const further = result.next.filter((slug) => slug !== service.slug)
  return (
    <>
      <div class={`check__result check__result--${result.kind}`}>
        <h2 ref={heading} tabIndex={-1}>
          {result.title}
        </h2>
        <p>{result.text}</p>
        <p>Das ist eine erste Orientierung und keine Entscheidung. Im Zweifel lohnt sich der Antrag.</p>
      </div>
      <h3>So geht es weiter</h3>
      <ul>
        <li>
          <a href={`/leistungen/${service.slug}/`}>{service.title}</a>
        </li>
        {further.map((slug) => (
          <li key={slug}>
            <a href={`/leistungen/${slug}/`}>{titles[slug]}</a>
          </li>
        ))}
      </ul>
      <h3>Ihre Antworten</h3>
      <dl class="check__given">
        {given.map(({ id, text, answer }) => (
          <div key={id}>
            <dt>{text}</dt>
            <dd>
              {answer}{' '}
              <button class="link" type="button" onClick={() => onChange(id)}>
                Ändern<span class="visually-hidden">: {text}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p class="check__buttons">
        <button class="kern-btn kern-btn--secondary" type="button" onClick={() => window.print()}>
          <span class="kern-label">Drucken</span>
        </button>
        <button class="kern-btn kern-btn--secondary" type="button" onClick={onRestart}>
          <span class="kern-label">Von vorn beginnen</span>
        </button>
      </p>
    </>
  )
}

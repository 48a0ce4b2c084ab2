import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { KitCounty } from './kit-county.ts'

interface Props {
  readonly definition: FormDefinition
  readonly tasks: number
  readonly people: number
  readonly county: KitCounty
}

/** For whoever leads the test: what to prepare, what to say, what not to do. */
export function ScriptCover({ definition, tasks, people, county }: Props) {
  return (
    <section class="script-page">
      <p class="script-page__kind">Blatt für die Leitung</p>
      <h3>Testbogen: {definition.title.de}</h3>
      <p>
        {county.authority} · Formular {definition.id}, Fassung {definition.version} · {people}{' '}
        {people === 1 ? 'Testperson' : 'Testpersonen'} · {tasks} {tasks === 1 ? 'Aufgabe' : 'Aufgaben'}
      </p>
      <div class="script-blanks">
        <Blank label="Datum" />
        <Blank label="Ort" />
        <Blank label="Leitung" />
        <Blank label="Wer schreibt mit?" />
      </div>
      <h4>Vorher</h4>
      <Ticks
        items={[
          'Laden Sie Menschen ein, die das Formular nicht kennen. Mischen Sie Alter, Übung mit dem Computer und Deutschkenntnisse.',
          'Testen Sie mit jeder Person allein, etwa 30 bis 45 Minuten.',
          'Legen Sie bereit: einen Computer oder ein Handy mit dem Formular in der Vorschau, eine Uhr, Stifte, diese Blätter.',
          'Probieren Sie jede Aufgabe selbst einmal aus. Schreiben Sie Angaben in Ihren eigenen Worten auf, wenn der Test zeigen soll, ob jemand die Fragen versteht.',
        ]}
      />
      <h4>Zu Beginn sagen Sie</h4>
      <blockquote>
        <p>
          „Danke, dass Sie mitmachen. Wir prüfen das Formular, nicht Sie. Sie können nichts falsch machen. Wo
          es hakt, hat das Formular einen Fehler. Bitte sagen Sie laut, was Sie denken. Ich darf Ihnen nicht
          helfen, auch wenn es schwerfällt. Sie können jederzeit aufhören.“
        </p>
      </blockquote>
      <h4>Einverständnis zum Zuschauen</h4>
      <p>
        „Ich bin einverstanden, dass mir jemand zuschaut und mitschreibt. Mein Name steht auf keinem Bogen.
        Ton und Bild werden nicht aufgenommen. Ich mache freiwillig mit und kann jederzeit aufhören.“ Fragen
        Sie jede Person, bevor es losgeht, und kreuzen Sie an:
      </p>
      <ul class="script-ticks script-ticks--row">
        {Array.from({ length: people }, (_, index) => (
          <li key={index}>Person {index + 1}</li>
        ))}
      </ul>
      <h4>Während des Tests</h4>
      <Ticks
        items={[
          'Geben Sie der Person ein Aufgabenblatt nach dem anderen.',
          'Helfen Sie nicht. Fragt die Person, antworten Sie: „Was würden Sie tun, wenn ich nicht da wäre?“',
          'Geht es gar nicht weiter, geben Sie einen kleinen Hinweis und kreuzen „mit Hilfe“ an.',
          'Schreiben Sie auf, wo die Person zögert, zurückgeht oder etwas anderes liest, als dort steht.',
        ]}
      />
      <h4>Danach</h4>
      <Ticks
        items={[
          'Die Person füllt den Fragebogen allein aus.',
          'Tragen Sie die Bögen in die leere Tabelle ein und öffnen Sie sie in der Werkstatt unter „Auswertung“.',
          'Vernichten Sie die Bögen, wenn Sie sie eingetragen haben.',
        ]}
      />
    </section>
  )
}

function Ticks({ items }: { readonly items: readonly string[] }) {
  return (
    <ul class="script-ticks">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

function Blank({ label }: { readonly label: string }) {
  return (
    <p class="script-blank">
      <span>{label}</span>
    </p>
  )
}

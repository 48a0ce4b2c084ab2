import { gapMark } from '../../../model/gap-mark.ts'
import { gapText } from '../../draft/gap-text.ts'
import { slugOf } from '../../draft/name-id.ts'
import type { NoteBook } from '../../draft/note-book.ts'
import { applyDifference } from '../extension/difference.ts'
import { extensionIn, withoutExtension } from '../extension/extension.ts'
import { ownRuleIn } from '../extension/own-rule.ts'
import type { CodeLists } from '../genericode/code-list.ts'
import type { XdfSchema } from '../message.ts'
import { type Counts, countElements } from './count-elements.ts'
import { draftSteps, emptyStep } from './draft-steps.ts'
import type { DraftedNode } from './drafted.ts'
import { freeGroups } from './free-groups.ts'
import { idGiver } from './id-giver.ts'
import { settleRules } from './settle-rules.ts'

type Data = Record<string, unknown>

/** Questions a citizen answers in a minute: a first guess, which `npm run check` makes better. */
const questionsPerMinute = 4

/** A schema as a form, before its checks. */
export function draftForm(
  schema: XdfSchema,
  codeLists: CodeLists,
  notes: NoteBook,
): { readonly form: Data; readonly counts: Counts; readonly isOwn: boolean } {
  const extension = extensionIn(schema.description)
  const isOwn = extension !== undefined
  const root: DraftedNode = {
    element: undefined,
    rules: schema.rules,
    min: 1,
    parent: undefined,
    children: [],
  }
  const steps = draftSteps(schema, root, { ids: idGiver(schema.parts), codeLists, notes, order: 0 })
  const counts = countElements(schema.parts)
  if (steps.length === 0)
    notes.todo(
      schema.id,
      'Das Schema hat keine Felder. Der Entwurf hat deshalb nur einen Schritt mit einer Lücke.',
    )
  freeGroups(root, notes)
  settleRules(root, notes)
  const plain = {
    ...plainForm(schema, counts),
    steps: steps.length > 0 ? steps : [emptyStep('Was fragt das Formular?')],
  }
  if (isOwn && extension !== 'broken')
    return {
      form: { ...(applyDifference(plain, extension.change) as Data), ...ownRules(schema) },
      counts,
      isOwn,
    }
  noteGaps(schema, plain, notes)
  return { form: plain, counts, isOwn }
}

/** What the nodes of the schema say about the form, with gaps for what they do not know. Without its steps. */
export function plainForm(schema: XdfSchema, { placements }: Counts): Data {
  const summary = schema.help || schema.definition || withoutExtension(schema.description)
  return {
    id: slugOf(schema.name) || 'formular',
    version: semver(schema.version),
    title: { de: schema.label },
    summary: summary === '' ? gapText('Was macht man mit diesem Formular? Ein Satz.') : { de: summary },
    audience: ['citizen'],
    languages: ['de'],
    legalBasis: legalBasis(schema),
    privacy: {
      purpose: gapText('Wofür genau braucht das Amt diese Angaben?'),
      legalBasis: gapText('Auf welcher Rechtsgrundlage werden die Daten verarbeitet?'),
      storage: gapText('Wie lange werden die Daten gespeichert?'),
    },
    duration: Math.min(240, Math.max(1, Math.ceil(placements / questionsPerMinute))),
    trustLevel: 'none',
    next: [gapText('Was geschieht nach dem Absenden, und wie lange dauert es?')],
    provenance: {
      author: schema.author || `${gapMark} Wer hat das Formular geschrieben?`,
      licence: `${gapMark} Unter welcher Lizenz darf es weitergegeben werden?`,
    },
  }
}

function legalBasis({ norms }: XdfSchema): Data[] {
  const found = norms.map(({ text, link }) =>
    link?.startsWith('https://') && URL.canParse(link)
      ? { title: text, url: link }
      : { title: `${gapMark} Adresse eintragen zu: ${text}`, url: 'https://www.gesetze-im-internet.de/' },
  )
  return found.length > 0
    ? found
    : [
        {
          title: `${gapMark} Paragraf und Gesetz, die das Verfahren regeln`,
          url: 'https://www.gesetze-im-internet.de/',
        },
      ]
}

/** Schemas of 2.0 have versions of two numbers. */
export function semver(version: string | undefined): string {
  const [major = '1', minor = '0', patch = '0'] =
    /^(\d{1,4})(?:\.(\d{1,4}))?(?:\.(\d{1,4}))?$/u.exec(version ?? '')?.slice(1) ?? []
  return [major, minor, patch].map(Number).join('.')
}

/** Conditions with a name, and rules between several answers. */
function ownRules({ rules }: XdfSchema): Data {
  const own = rules.flatMap(({ script }) => ownRuleIn(script) ?? [])
  const conditions = own.flatMap((rule) =>
    rule.key === 'condition' ? [[rule.name, rule.rule] as const] : [],
  )
  const between = own.flatMap((rule) =>
    rule.key === 'rule'
      ? [{ id: rule.id, holds: rule.holds, fields: rule.fields, message: rule.message }]
      : [],
  )
  return {
    ...(conditions.length > 0 && { conditions: Object.fromEntries(conditions) }),
    ...(between.length > 0 && { rules: between }),
  }
}

function noteGaps(schema: XdfSchema, form: Data, notes: NoteBook): void {
  notes.todo(
    schema.id,
    `Was die Datei nicht weiß, ist mit „${gapMark}“ markiert: Datenschutz, was nach dem Absenden geschieht, Lizenz, und was sonst fehlt. Bitte ergänzen Sie es.`,
  )
  notes.todo(
    schema.id,
    `Diese Angaben sind angenommen, bitte prüfen: für Bürgerinnen und Bürger (audience), Vertrauensniveau „none“, Dauer in Minuten: ${String(form['duration'])}.`,
  )
  notes.lost(
    schema.id,
    'Was nur für die Redaktion von FIM ist, steht nicht im Formular: Status, Versionshinweise, Definitionen, Beschreibungen, Bezüge der einzelnen Felder auf andere Standards, Texte für die Ausgabe.',
  )
}

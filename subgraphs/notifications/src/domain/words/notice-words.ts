import { monthOfBill, noonOf } from '../bill.ts'
import { type MatterKind, matterAspects } from '../money/matter.ts'
import type { MatterFacts } from '../money/matter-facts.ts'
import type { BillFacts, Notice } from '../notice.ts'
import type { NoticeKind } from '../notice-kinds.ts'
import type { Language } from '../preferences.ts'
import { english } from './english.ts'
import { type Figures, figuresOf } from './figures.ts'
import type { BillParts, KindPhrases, MatterParts, MatterPhrases, Parts, Phrases } from './phrases.ts'
import { spanish } from './spanish.ts'

/** A notice as its reader reads it. */
export interface NoticeWords {
  readonly title: string
  readonly body: string
}

const languages: Readonly<Record<Language, { readonly phrases: Phrases; readonly figures: Figures }>> = {
  'es-MX': { phrases: spanish, figures: figuresOf('es-MX') },
  en: { phrases: english, figures: figuresOf('en') },
}

/** What a notice says in a language, to somebody who reads it now. */
export function wordsOf(notice: Notice, language: Language, now: Date): NoticeWords {
  const { phrases } = languages[language]
  const { kind, severity, endedReason, facts } = notice
  // What was told of money goes on saying what it said: it is what its reader can show.
  if (isMatter(kind)) {
    if (facts.matter === null) throw new TypeError(`a notice of ${kind} lacks its matter`)
    const { title, body } = matterPhrases(phrases, kind, facts.matter.aspect)
    return { title, body: body(matterParts(facts.matter, language, now)) }
  }
  const words: KindPhrases = phrases.kinds[kind]
  const parts = partsOf(notice, language, now)
  switch (endedReason) {
    case null:
      return { title: words.title[severity], body: words.body(parts) }
    case 'ENDED':
      return { title: words.endedTitle, body: words.endedBody(parts) }
    default:
      return phrases.ends[endedReason]
  }
}

function isMatter(kind: NoticeKind): kind is MatterKind {
  return Object.hasOwn(matterAspects, kind)
}

function matterPhrases({ matters }: Phrases, kind: MatterKind, aspect: string): MatterPhrases {
  const aspects: Readonly<Record<string, MatterPhrases>> = matters.kinds[kind]
  const found = aspects[aspect]
  if (found === undefined) throw new RangeError(`${kind} has no words for ${aspect}`)
  return found
}

function matterParts(matter: MatterFacts, language: Language, now: Date): MatterParts {
  const { phrases, figures } = languages[language]
  const { amountCentavos, restCentavos, day, count, means } = matter
  return {
    amount: amountCentavos === null ? null : figures.exactPesos(amountCentavos),
    rest: restCentavos === null || restCentavos <= 0 ? null : figures.exactPesos(restCentavos),
    day: day === null ? null : figures.date(noonOf(day), now),
    count,
    by: means === null ? null : (phrases.matters.by[means] ?? null),
    card: means,
  }
}

/** What one can tap on below a message. */
export function actionWords(language: Language): Phrases['actions'] {
  return languages[language].phrases.actions
}

/** Which home a message is about, for readers who have several. */
export function homeWords(language: Language, contractNumber: string): string {
  return languages[language].phrases.home(contractNumber)
}

function partsOf({ facts }: Notice, language: Language, now: Date): Parts {
  const { phrases, figures } = languages[language]
  const { since, litresPerHour, costCentavosPerDay, litres, costCentavos } = facts
  const { limitLitres, limitCentavos } = facts
  const moment = figures.moment(since, now)
  return {
    since: phrases.since(moment),
    day: phrases.day(moment),
    month: figures.month(since, now),
    litres: figures.count(litres),
    cost: costCentavos === null ? null : figures.pesos(costCentavos),
    limit: limitLitres === null ? null : figures.count(limitLitres),
    limitCost: limitCentavos === null ? null : figures.pesos(limitCentavos),
    litresPerHour: litresPerHour === null ? null : figures.count(litresPerHour),
    costPerDay: costCentavosPerDay === null ? null : figures.pesos(costCentavosPerDay),
    bill: facts.bill === null ? null : billParts(facts.bill, figures, now),
    discount: facts.discount && {
      title: facts.discount.title,
      until: figures.date(noonOf(facts.discount.lastDay), now),
    },
  }
}

function billParts(bill: BillFacts, figures: Figures, now: Date): BillParts {
  return {
    month: figures.month(monthOfBill(bill), now),
    due: bill.dueCentavos > 0 ? figures.exactPesos(bill.dueCentavos) : null,
    until: figures.date(noonOf(bill.dueOn), now),
  }
}

import { monthOfBill, noonOf } from '../bill.ts'
import type { BillFacts, Notice } from '../notice.ts'
import type { Language } from '../preferences.ts'
import { english } from './english.ts'
import { type Figures, figuresOf } from './figures.ts'
import type { BillParts, Parts, Phrases } from './phrases.ts'
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
  const kind = phrases.kinds[notice.kind]
  const parts = partsOf(notice, language, now)
  switch (notice.endedReason) {
    case null:
      return { title: kind.title[notice.severity], body: kind.body(parts) }
    case 'ENDED':
      return { title: kind.endedTitle, body: kind.endedBody(parts) }
    default:
      return phrases.ends[notice.endedReason]
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

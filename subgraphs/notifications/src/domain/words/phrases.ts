import type { NoticeEnd } from '../notice.ts'
import type { NoticeKind, Severity } from '../notice-kinds.ts'
import type { Moment } from './figures.ts'

/** What a sentence about a bill can be made of. */
export interface BillParts {
  /** `octubre`, `octubre de 2025`: the month in which most of it lies. */
  readonly month: string
  /** `$482.10`; null where nothing is owed. */
  readonly due: string | null
  /** `18 de noviembre`: the last day to pay. */
  readonly until: string
}

/** What a sentence about a social discount can be made of. */
export interface DiscountParts {
  /** `Adultos mayores` */
  readonly title: string
  /** `18 de noviembre`: its last day. */
  readonly until: string
}

/** What a sentence of a notice can be made of, in words already. */
export interface Parts {
  /** `desde el martes a las 23:00` */
  readonly since: string
  /** `41`; null where it was not said. */
  readonly litresPerHour: string | null
  /** `$38`; null where it was not said. */
  readonly costPerDay: string | null
  /** `hoy`, `el martes`: the day on which its cause began. */
  readonly day: string
  /** `noviembre`, `noviembre de 2025`: the month in which its cause began. */
  readonly month: string
  /** `620`: the litres that it is about so far. */
  readonly litres: string
  /** `$24`: what these cost; null where it was not said. */
  readonly cost: string | null
  /** `500`: what somebody asked to be told beyond, or below; null where it was not said. */
  readonly limit: string | null
  /** `$500`: the same, where it was set in money. */
  readonly limitCost: string | null
  /** Null where it is about no bill. */
  readonly bill: BillParts | null
  /** Null where it is about no discount. */
  readonly discount: DiscountParts | null
}

/** What one kind of notice says in one language. */
export interface KindPhrases {
  /** What stands there first, while it stands. */
  readonly title: Readonly<Record<Severity, string>>
  /** What happened, how sure that is, what to do: in that order. */
  readonly body: (parts: Parts) => string
  /** What stands there once it ended. */
  readonly endedTitle: string
  /** What is said of an end that is this kind's own: its cause is over. */
  readonly endedBody: (parts: Parts) => string
}

/** Everything that notices say in one language. */
export interface Phrases {
  readonly since: (moment: Moment) => string
  readonly day: (moment: Moment) => string
  /** Which home it is about, in a sentence of its own. */
  readonly home: (contractNumber: string) => string
  readonly kinds: Readonly<Record<NoticeKind, KindPhrases>>
  /** What is said of ends that are the same for every kind. */
  readonly ends: Readonly<
    Record<Exclude<NoticeEnd, 'ENDED'>, { readonly title: string; readonly body: string }>
  >
  /** What one can tap on. */
  readonly actions: { readonly view: string; readonly mended: string }
}

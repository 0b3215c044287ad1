import type { AspectOf, MatterKind } from '../money/matter.ts'
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

/** What a sentence about a matter of money can be made of; null where it was not said. */
export interface MatterParts {
  /** `$482.10`: paid, owed or asked for. */
  readonly amount: string | null
  /** `$17.90`: the part of it that is left over as a credit; null too where nothing is. */
  readonly rest: string | null
  /** `18 de noviembre`: the day that counts. */
  readonly day: string | null
  /** `2`: bills that a debt has come to, or litres a person and day. */
  readonly count: number | null
  /** `en OXXO`, `por SPEI`: how money came. */
  readonly by: string | null
  /** `4242`: the last digits of a card. */
  readonly card: string | null
}

/** What one aspect of a matter says in one language: what happened, then what to do. */
export interface MatterPhrases {
  readonly title: string
  readonly body: (parts: MatterParts) => string
}

/** What matters of money say in one language. */
export interface MatterWords {
  readonly kinds: {
    readonly [Kind in MatterKind]: Readonly<Record<AspectOf<Kind>, MatterPhrases>>
  }
  /** How money came, by its channel. */
  readonly by: Readonly<Record<string, string>>
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
  readonly kinds: Readonly<Record<Exclude<NoticeKind, MatterKind>, KindPhrases>>
  readonly matters: MatterWords
  /** What is said of ends that are the same for every kind. */
  readonly ends: Readonly<
    Record<Exclude<NoticeEnd, 'ENDED'>, { readonly title: string; readonly body: string }>
  >
  /** What one can tap on. */
  readonly actions: { readonly view: string; readonly mended: string }
}

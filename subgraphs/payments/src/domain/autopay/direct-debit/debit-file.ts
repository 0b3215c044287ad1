import { plusDays } from '@aquacis/kit/values/business-days.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import { isDebitDay } from './debit-day.ts'

/**
 * MADE: to be brought to the bank. SENT: the bank has it. REFUSED: the bank took none of it. MISSED: its day was over before the bank
 * had it.
 */
export type DebitFileState = 'MADE' | 'SENT' | 'REFUSED' | 'MISSED'

/** A file of charges to bank accounts, without what it says. The bank knows no offices: it is of the whole utility. */
export interface DebitFile {
  readonly id: string
  readonly name: string
  /** Civil day on which accounts are charged. */
  readonly day: string
  /** Of the day's files, counted from 1. */
  readonly number: number
  readonly state: DebitFileState
  readonly charges: number
  readonly total: Centavos
  readonly madeAt: Date
  readonly sentAt: Date | null
  /** Why the bank took none of it, in its words. */
  readonly reasons: readonly string[] | null
  /** When the bank had said of every charge what became of it. */
  readonly answeredAt: Date | null
  /** When it was known of every charge, of some by hand. */
  readonly saidAt: Date | null
  /** Since when the bank has said otherwise than was said by hand, and nobody has looked after it. */
  readonly differsSince: Date | null
  /** Of one that was refused: since when none of its charges waits for somebody. */
  readonly mendedAt: Date | null
  /** The file in which a member of staff had its charges made anew. */
  readonly remadeAs: string | null
  readonly remadeBy: string | null
}

/**
 * How a file stands for whoever looks after it. LATE: the bank should have answered by now; SAID: staff have said by hand what it did
 * not; DIFFERS: what it answered after all is not what was said.
 */
export type DebitFileStanding =
  | 'TO_SEND'
  | 'WAITING'
  | 'LATE'
  | 'ANSWERED'
  | 'SAID'
  | 'DIFFERS'
  | 'REFUSED'
  | 'MENDED'
  | 'MISSED'

/**
 * Files of days before this one are late where they are not answered: a bank answers on the working day after that of the charge,
 * which has to be over.
 */
export function lateBefore(today: string): string {
  let day = plusDays(today, -1)
  while (!isDebitDay(day)) day = plusDays(day, -1)
  return day
}

/** Whether the bank has it, has not said of every charge what became of it, and should have. */
export function isOverdue(
  { state, day, answeredAt, saidAt }: Pick<DebitFile, 'state' | 'day' | 'answeredAt' | 'saidAt'>,
  today: string,
): boolean {
  return state === 'SENT' && answeredAt === null && saidAt === null && day < lateBefore(today)
}

/** How it stands today. */
export function standingOf(
  file: Pick<DebitFile, 'state' | 'day' | 'answeredAt' | 'saidAt' | 'differsSince' | 'mendedAt'>,
  today: string,
): DebitFileStanding {
  const { state, answeredAt, saidAt, differsSince, mendedAt } = file
  switch (state) {
    case 'MADE':
      return 'TO_SEND'
    case 'SENT':
      if (differsSince !== null) return 'DIFFERS'
      if (answeredAt !== null) return 'ANSWERED'
      if (saidAt !== null) return 'SAID'
      return isOverdue(file, today) ? 'LATE' : 'WAITING'
    case 'REFUSED':
      return mendedAt === null ? 'REFUSED' : 'MENDED'
    case 'MISSED':
      return 'MISSED'
    default:
      return state satisfies never
  }
}

/** What happened to a file, and what is to be done; null where nothing is. For the utility's people, in Spanish. */
export const standingWords: Readonly<
  Record<DebitFileStanding, { readonly says: string; readonly toDo: string | null }>
> = {
  TO_SEND: { says: 'El banco todavía no lo tiene. Se envía solo, cada diez minutos.', toDo: null },
  WAITING: { says: 'El banco lo tiene y está a tiempo de responder.', toDo: null },
  LATE: {
    says: 'El banco lo tiene y no respondió a tiempo, o no de todos los cargos.',
    toDo: 'Pide al banco el archivo de respuesta. Si te dice de otra forma qué pasó con los cargos, anótalo aquí. Mientras no se sepa, esos recibos no se cobran de nuevo.',
  },
  ANSWERED: { says: 'El banco dijo de cada cargo qué pasó.', toDo: null },
  SAID: {
    says: 'El banco no respondió de todos los cargos; lo que faltaba se anotó a mano. Si su archivo llega, se compara solo.',
    toDo: null,
  },
  DIFFERS: {
    says: 'La respuesta del banco llegó y no dice lo mismo que se anotó a mano. Vale lo que dice el banco.',
    toDo: 'Revisa los cargos que no coinciden, aclara con el banco o con el cliente lo que haga falta y escribe qué se hizo.',
  },
  REFUSED: {
    says: 'El banco no lo aceptó y no hizo ningún cargo.',
    toDo: 'Corrige el motivo y hazlo de nuevo. Si hoy no se puede, los cargos que quedan se intentan otro día hábil.',
  },
  MENDED: { says: 'El banco no lo aceptó; de sus cargos ya no espera ninguno.', toDo: null },
  MISSED: { says: 'El banco no lo recibió ese día. Sus cargos van en el archivo siguiente.', toDo: null },
}

import type { Answers } from '../answers.ts'
import { edges, pageInfo, work } from './answers-of-books.ts'

const file = (id: string, day: string, more: object) => ({
  ...{ id, name: `D000123456D${day.slice(2).replaceAll('-', '')}01`, day, charges: 412, total: '198431.20' },
  ...{ reasons: [], sentAt: null, remadeBy: null, remadeAs: null, maySayByHand: false, differences: 0 },
  ...{ handAnswers: { edges: [], pageInfo }, ...more },
})

/** A file that the bank refused, one that it did not answer in time, and an answer with mistakes. */
export const answersOfDebits: Answers = {
  ...work,
  StaffDebitFiles: () => ({
    debitFiles: {
      edges: edges([
        file('f1', '2026-11-20', {
          ...{ standing: 'REFUSED', says: 'El banco no lo aceptó y no hizo ningún cargo.' },
          toDo: 'Corrige el motivo y hazlo de nuevo. Si hoy no se puede, los cargos que quedan se intentan otro día hábil.',
          reasons: ['El cliente 123456 no tiene contrato de cargos vigente.'],
        }),
        file('f2', '2026-11-17', {
          ...{ standing: 'LATE', charges: 38, total: '17204.55', sentAt: '2026-11-17T16:10:00.000Z' },
          maySayByHand: true,
          says: 'El banco lo tiene y no respondió a tiempo, o no de todos los cargos.',
          toDo: 'Pide al banco el archivo de respuesta. Si te dice de otra forma qué pasó con los cargos, anótalo aquí. Mientras no se sepa, esos recibos no se cobran de nuevo.',
        }),
      ]),
      pageInfo,
    },
  }),
  StaffMistakenAnswers: () => ({
    mistakenDebitAnswers: {
      edges: edges([
        {
          ...{ id: 'a1', name: 'D000123456D26111701.R01', aboutFile: 'D000123456D26111701', closed: null },
          receivedAt: '2026-11-18T15:04:00.000Z',
          mistakes: [
            {
              ...{ where: 'línea 40, posiciones 10 a 27', what: 'dice 1720455 centavos y suman 1698120' },
              mend: 'Pide al banco el archivo de respuesta otra vez.',
            },
          ],
        },
      ]),
      pageInfo,
    },
  }),
}

const said = {
  ...{ id: 'h1', outcome: 'NOT_TAKEN', reason: null, lines: Array.from({ length: 38 }, (_, at) => at + 1) },
  ...{
    source: 'TELEPHONE',
    evidence: 'Marta Ruiz, Banca Empresas, 19 de noviembre a las 10:15, folio 8812.',
  },
  ...{ state: 'ASKED', askedAt: '2026-11-19T16:20:00.000Z', askedBy: 'eva.soto', decidedAt: null },
  ...{ decidedBy: null, note: null, mayApprove: true },
}
const approved = {
  ...{
    ...said,
    id: 'h2',
    outcome: 'APPLIED',
    lines: [1, 2],
    source: 'PORTAL',
    evidence: 'Consulta de cargos, 17 de noviembre.',
  },
  ...{ state: 'APPROVED', askedAt: '2026-11-17T17:05:00.000Z', decidedAt: '2026-11-17T17:30:00.000Z' },
  ...{ decidedBy: 'raul.mora', mayApprove: false },
}

/** What somebody said by hand and waits for another, and a file of which the bank answered otherwise than was said. */
export const answersOfHandAnswers: Answers = {
  ...answersOfDebits,
  StaffDebitFiles: () => ({
    debitFiles: {
      edges: edges([
        file('f2', '2026-11-17', {
          ...{ standing: 'LATE', charges: 38, total: '17204.55', sentAt: '2026-11-17T16:10:00.000Z' },
          says: 'El banco lo tiene y no respondió a tiempo, o no de todos los cargos.',
          toDo: 'Pide al banco el archivo de respuesta. Si te dice de otra forma qué pasó con los cargos, anótalo aquí. Mientras no se sepa, esos recibos no se cobran de nuevo.',
          ...{ maySayByHand: true, handAnswers: { edges: edges([said]), pageInfo } },
        }),
        file('f4', '2026-11-12', {
          ...{ standing: 'DIFFERS', charges: 24, total: '9120.40', sentAt: '2026-11-12T16:10:00.000Z' },
          says: 'La respuesta del banco llegó y no dice lo mismo que se anotó a mano. Vale lo que dice el banco.',
          toDo: 'Revisa los cargos que no coinciden, aclara con el banco o con el cliente lo que haga falta y escribe qué se hizo.',
          ...{ differences: 1, handAnswers: { edges: edges([approved]), pageInfo } },
        }),
      ]),
      pageInfo,
    },
  }),
  StaffDebitEntries: () => ({
    debitFile: {
      id: 'f4',
      entries: {
        edges: edges([
          {
            ...{ line: 2, contractNumber: '442761', accountLastFour: '7894', amount: '412.30' },
            difference: {
              kind: 'MONEY_DID_NOT_COME',
              says: 'A mano se anotó que el cargo se hizo; el banco respondió que el cargo no se hizo: no había saldo suficiente. El pago se retiró y el recibo se debe otra vez; sigue las reglas de un cargo devuelto.',
              ...{ at: '2026-11-18T15:04:00.000Z', closed: null },
            },
          },
        ]),
        pageInfo,
      },
    },
  }),
}

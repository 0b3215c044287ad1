import type { Answers } from '../answers.ts'
import { edges, pageInfo, work } from './answers-of-books.ts'

const file = (id: string, day: string, more: object) => ({
  ...{ id, name: `D000123456D${day.slice(2).replaceAll('-', '')}01`, day, charges: 412, total: '198431.20' },
  ...{ reasons: [], sentAt: null, remadeBy: null, remadeAs: null, ...more },
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
          says: 'El banco lo tiene y no respondió a tiempo, o no de todos los cargos.',
          toDo: 'Pide al banco el archivo de respuesta. Mientras no llegue, esos recibos no se cobran de nuevo.',
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

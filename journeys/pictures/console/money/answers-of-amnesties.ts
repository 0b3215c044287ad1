import type { Answers } from '../answers.ts'
import { edges, pageInfo, work } from './answers-of-books.ts'

const campaign = (id: string, name: string, more: object) => ({
  ...{ id, name, operatingUnitIds: ['1'], usageClasses: [], state: 'RUNNING', share: 100 },
  ...{ decision: 'Consejo Directivo, acuerdo 12/2026', ...more },
})

/** A campaign that runs, and one that is over. */
export const answersOfAmnesties: Answers = {
  ...work,
  RunOffices: () => ({
    operatingUnits: [
      { id: '1', name: 'Querétaro Centro' },
      { id: '2', name: 'Corregidora' },
    ],
  }),
  StaffAmnesties: () => ({
    amnesties: {
      edges: edges([
        campaign('a1', 'Buen Fin', {
          ...{
            from: '2026-11-13',
            to: '2026-12-04',
            billsDueBefore: '2026-11-01',
            usageClasses: ['DOMESTIC'],
          },
          ...{ accounts: 1204, settled: 87, forgiven: '41230.50' },
        }),
        campaign('a2', 'Borrón y cuenta nueva', {
          ...{ from: '2026-06-01', to: '2026-08-31', billsDueBefore: '2026-05-01', share: 50 },
          ...{ operatingUnitIds: ['1', '2'], decision: 'Consejo Directivo, acuerdo 4/2026' },
          ...{ accounts: 3918, settled: 1422, forgiven: '512877.13' },
        }),
      ]),
      pageInfo,
    },
  }),
}

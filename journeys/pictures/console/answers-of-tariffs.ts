import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answers } from './answers.ts'

interface TariffFile {
  readonly title: string
  readonly prices: Record<string, { amounts: string[] }>
}

const folder = join(import.meta.dirname, '..', '..', '..', 'subgraphs', 'billing', 'tariffs')
const published = JSON.parse(readFileSync(join(folder, 'CEAQ-2026-02.json'), 'utf8')) as TariffFile
// Its golden cases are told apart, and would be differences of their own.
const inForce = JSON.stringify({ ...published, golden: [] })

/** The tariff in force with a step that is less steep, for the year after. */
function proposal(): string {
  const document = JSON.parse(inForce) as TariffFile
  const amounts = document.prices['DOMÉSTICA MEDIO']?.amounts ?? []
  for (const [cubicMetres, amount] of [
    [51, '2840.10000'],
    [52, '2935.20000'],
    [53, '3040.00000'],
  ] as const)
    amounts[cubicMetres] = amount
  return JSON.stringify({
    ...document,
    code: 'CEAQ-2027-02',
    title: 'Propuesta 2027',
    effectiveFrom: '2027-02-01',
  })
}

const golden = (title: string, total: string, passed: boolean) => ({
  ...{ title, passed, input: '{"office":"QUERÉTARO","usageClass":"DOMÉSTICA MEDIO","litres":18000}' },
  ...{ expected: '{"total":"815.28"}', actual: `{"total":"${total}"}` },
})
const doubt = {
  ...{ about: '/prices', chosen: 'asFound' },
  text: 'Arriba de 200 m³ la fuente da un precio entero: el importe baja de 200 a 201 m³ en tres clases.',
}
const versions = [
  {
    ...{ code: 'CEAQ-2027-02', title: 'Propuesta 2027', state: 'PROPOSED', effectiveFrom: '2027-02-01' },
    ...{ effectiveTo: null, document: proposal(), doubts: [doubt] },
    goldenCases: [
      golden('DOMÉSTICA MEDIO, 18 m³', '815.28', true),
      golden('DOMÉSTICA MEDIO, 51 m³', '3024.68', false),
    ],
  },
  {
    ...{ code: 'CEAQ-2026-02', title: 'CEA Querétaro, febrero de 2026', state: 'PUBLISHED' },
    ...{ effectiveFrom: '2026-02-01', effectiveTo: null, document: inForce, doubts: [doubt] },
    goldenCases: [golden('DOMÉSTICA MEDIO, 18 m³', '815.28', true)],
  },
]
const byCode = (code: unknown) => versions.find((one) => one.code === code) ?? null

function tenth(decile: number, upTo: { readonly litres?: number; readonly pesos?: string }, after: string) {
  const [rising, falling] = decile < 8 ? [0, 4_299 - decile] : [4_100 + decile, 199 - decile]
  return {
    ...{ decile, upToLitres: upTo.litres ?? null, upToPesos: upTo.pesos ?? null, contracts: 4_299 },
    ...{ before: '2000000.00', after, rising, falling },
  }
}
const upTo = [3_100, 5_900, 8_200, 10_400, 12_600, 15_100, 18_300, 22_700, 31_900, 210_000]
const after = [198, 199, 199, 200, 200, 199, 198, 204, 213, 229].map((tens) => `${tens}0000.00`)
const group = (usageClass: string | null, contracts: number, amounts: readonly [string, string]) => ({
  ...{ usageClass, contracts, bills: contracts * 12, before: amounts[0], after: amounts[1] },
  ...{ rising: Math.round(contracts * 0.29), falling: Math.round(contracts * 0.66) },
  ...{ same: contracts - Math.round(contracts * 0.29) - Math.round(contracts * 0.66) },
  ...{ medianRise: '312.40', medianFall: '88.10' },
  largestRise: { contractNumber: '442761', before: '60120.40', after: '68811.02' },
  largestFall: { contractNumber: '443018', before: '9120.00', after: '8611.55' },
  byConsumption: upTo.map((litres, index) => tenth(index + 1, { litres }, after[index] ?? '0.00')),
  byBill: upTo.map((litres, index) =>
    tenth(index + 1, { pesos: `${litres / 20}.50` }, after[index] ?? '0.00'),
  ),
})
const simulation = {
  ...{ id: 's1', state: 'DONE', presentCode: 'CEAQ-2026-02', bills: 12, isOfThisDocument: true },
  ...{ askedAt: '2026-11-20T17:05:00.000Z', contracts: 43_210, contractsDone: 43_210 },
  outcome: group(null, 42_990, ['251240118.20', '256911004.75']),
  classes: [
    group('COMERCIAL', 3_110, ['71004118.20', '73511004.75']),
    group('DOMÉSTICA MEDIO', 39_880, ['180236000.00', '183400000.00']),
  ],
  leftOut: [{ byProposal: true, reason: 'ClassNotInOffice', contracts: 3, contractNumber: '443110' }],
}

const pageInfo = { hasNextPage: false, endCursor: null }
const mistake = {
  ...{ path: '/classes/COMERCIAL/components/water/price', what: 'no hay un precio “COMERCIALES”' },
  mend: '¿quisiste decir “COMERCIAL”?',
}

/** Two versions of the tariff: one in force, one proposed and simulated. */
export const answersOfTariffs: Answers = {
  StaffTariffs: () => ({
    tariffVersions: { edges: versions.map((node) => ({ cursor: node.code, node })), pageInfo },
  }),
  StaffTariff: ({ code }) => ({ tariffVersion: byCode(code) }),
  StaffTariffDocument: ({ code }) => ({ tariffVersion: byCode(code) }),
  StaffTariffSimulation: ({ code }) => ({ tariffVersion: { code, simulation } }),
  CheckTariff: () => ({ checkTariff: { ok: false, mistakes: [mistake], goldenCases: [] } }),
}

/** The same while the simulation is under way. */
export const whileSimulating: Answers = {
  ...answersOfTariffs,
  StaffTariffSimulation: ({ code }) => ({
    tariffVersion: {
      code,
      simulation: {
        ...{
          ...simulation,
          state: 'RUNNING',
          contractsDone: 17_400,
          outcome: null,
          classes: [],
          leftOut: [],
        },
      },
    },
  }),
}

import type { Answers } from './answers.ts'

const pageInfo = { hasNextPage: false, endCursor: null }

function run(id: string, month: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    ...{ id, title: `Querétaro Centro, ${month} de 2026`, state: 'DONE', step: 'ENDED', dryRun: false },
    ...{ periodFrom: '2026-10-01', periodTo: '2026-11-01', startedAt: '2026-11-02T14:00:00.000Z' },
    ...{ endedAt: '2026-11-02T14:19:30.000Z', billed: '20874210.35', progress: progress() },
    ...more,
  }
}

function progress(more: Readonly<Record<string, unknown>> = {}) {
  return {
    ...{ contracts: 43_210, rated: 43_210, issued: 43_186, references: 43_186, stamped: 43_186 },
    ...{ ready: 43_186, notified: 43_186, pendingFiscal: 0, nextFiscalTryAt: null },
    ...{ held: 21, setAside: 3, secondsLeft: null, ...more },
  }
}

const going = run('a1', 'noviembre', {
  ...{ state: 'RUNNING', step: 'STAMPING', endedAt: null, billed: '14022114.80' },
  ...{ periodFrom: '2026-11-01', periodTo: '2026-11-20', startedAt: '2026-11-20T23:58:00.000Z' },
  progress: progress({
    ...{
      rated: 31_804,
      issued: 31_790,
      references: 31_790,
      stamped: 24_117,
      ready: 24_117,
      notified: 24_001,
    },
    ...{
      pendingFiscal: 2,
      nextFiscalTryAt: '2026-11-21T00:50:00.000Z',
      held: 12,
      setAside: 2,
      secondsLeft: 540,
    },
  }),
})
const tried = run('a3', 'noviembre', {
  dryRun: true,
  billed: '0.00',
  progress: progress({ issued: 0, references: 0, stamped: 0, ready: 0, notified: 0 }),
})
const all = [
  going,
  run('a2', 'octubre'),
  tried,
  run('a4', 'septiembre', { state: 'CANCELLED', billed: '0.00' }),
]

const contract = (contractNumber: string) => ({ id: contractNumber, contractNumber })
const exceptions = [
  { reason: 'OUTLIER', message: 'Consumió 92 m³; sus meses van de 8 a 14.', contract: contract('442761') },
  {
    reason: 'NO_READING',
    message: 'El medidor no ha dicho nada desde el 3 de octubre.',
    contract: contract('442803'),
  },
].map((one) => ({ kind: 'HELD', ...one }))
const aside = {
  ...{ kind: 'SET_ASIDE', reason: 'NO_PRICE', contract: contract('443110') },
  message: 'La tarifa no da un importe: la oficina no tiene la clase INDUSTRIAL.',
}
const delays = [
  {
    ...{ code: '301', reason: 'El PAC no contestó.', nextTryAt: '2026-11-21T00:50:00.000Z' },
    contract: contract('442900'),
  },
  {
    code: 'CFDI40147',
    reason: 'El código postal no es del SAT.',
    nextTryAt: null,
    contract: contract('442912'),
  },
]

const edges = (nodes: readonly unknown[]) => nodes.map((node, index) => ({ cursor: String(index), node }))

/** The list of runs, and each of them. */
export const answersOfRuns: Answers = {
  BillingRuns: () => ({ billingRuns: { edges: edges(all), pageInfo } }),
  RunOffices: () => ({
    operatingUnits: [
      { id: '1', name: 'Querétaro Centro' },
      { id: '2', name: 'El Marqués' },
    ],
  }),
  BilledZones: () => ({
    billedZones: {
      edges: edges([
        { name: '014', contracts: 1_203 },
        { name: '015', contracts: 987 },
        { name: '020 Norte', contracts: 1_410 },
      ]),
      pageInfo,
    },
  }),
  BillingRunPage: ({ id }) => {
    const found = all.find((one) => one.id === id)
    const hasExceptions = found !== undefined && found !== tried
    return {
      billingRun: found && {
        ...found,
        exceptions: { edges: edges(hasExceptions ? [...exceptions, aside] : []), pageInfo },
        waitingForStamp: { edges: edges(found === going ? delays : []), pageInfo },
      },
    }
  },
}

/** An office that has not billed yet. */
export const noRuns: Answers = {
  ...answersOfRuns,
  BillingRuns: () => ({ billingRuns: { edges: [], pageInfo } }),
}

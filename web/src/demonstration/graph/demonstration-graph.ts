import { buildSchema, type ExecutionResult, execute, parse } from 'graphql'
import face from '../../../../schema/api.graphql?raw'
import { askedBefore } from '../house/asked-before.ts'
import { type House, houses } from '../house/house.ts'
import type { Scenario } from '../scenario.ts'
import { agreementOf, paymentsOf, referenceTold } from './paying.ts'
import { housePeople } from './people.ts'
import { consumptionUpdate, type Visit } from './place.ts'
import { rootOf } from './root.ts'
import { houseWatches } from './watches.ts'

const heardIn: Partial<Record<Scenario, Visit['heard']>> = { estreno: 'not-yet', 'sin-medidor': 'no-meter' }

const leakless: readonly Scenario[] = ['tranquila', 'limite', 'vencida', 'alberca']

type Variables = Readonly<Record<string, unknown>>

export interface DemonstrationGraph {
  readonly houses: readonly House[]
  /** Answers a query or a mutation as the gateway would. */
  answer(text: string, variables: Variables): Promise<ExecutionResult>
  /** What a subscriber to this document is told now; null where nothing happens. */
  event(text: string, variables: Variables): Promise<ExecutionResult | null>
  /** A paper of a bill: what the gateway has at `/download/<file>?invoice=…`; null where there is none. */
  billFile(file: string, invoiceId: string): Promise<Blob | null>
  /** A voucher on paper: `/download/voucher?reference=…`; null where there is none. */
  voucherFile(referenceId: string): Promise<Blob | null>
  /** What was agreed on: `/download/plan-agreement?plan=…`; null where there is no such plan. */
  agreementFile(planId: string): Promise<Blob | null>
}

/** The product's own graph over an invented house: every document of the app is executed against the real face. */
export function demonstrationGraph(
  scenario: Scenario,
  now: () => Date = () => new Date(),
): DemonstrationGraph {
  // The face was checked when it was composed.
  const schema = buildSchema(face, { assumeValid: true })
  const visited =
    scenario === 'sin-contrato'
      ? []
      : houses(now(), { leaks: !leakless.includes(scenario), fillsPool: scenario === 'alberca' })
  let accounts: ReturnType<Visit['accounts']> | undefined
  const visit: Visit = {
    houses: visited,
    people: housePeople(visited, now),
    watches: houseWatches(askedBefore(visited, scenario, now())),
    now,
    accounts: () => {
      accounts ??= import('../billing/house-account.ts').then(({ houseAccounts }) =>
        houseAccounts(visited, scenario, now),
      )
      return accounts
    },
    payments: (house) => paymentsOf(visit, house),
    heard: heardIn[scenario] ?? 'yes',
    isInPart: scenario === 'en-parte',
    verdicts: new Map(),
  }
  const root = rootOf(visit)
  /** Of each voucher that is followed, as it was told last. */
  const lastTold = new Map<string, string>()
  const run = async (text: string, variableValues: Variables, rootValue: unknown) =>
    execute({ schema, document: parse(text), rootValue, variableValues })
  return {
    houses: visit.houses,
    answer: (text, variables) => run(text, variables, root),
    billFile: async (file, invoiceId) => {
      const found = (await visit.accounts()).find(invoiceId)
      return found === undefined ? null : (await import('../download/bill-file.ts')).billFile(found, file)
    },
    voucherFile: async (referenceId) => {
      const found = (await visit.accounts()).references.find(referenceId)
      return found && (await import('../download/voucher-file.ts')).voucherFile(found)
    },
    agreementFile: (planId) => agreementOf(visit, planId),
    event: async (text, variables) => {
      const { referenceId } = variables
      if (typeof referenceId === 'string') {
        const paymentUpdated = await referenceTold(visit, referenceId)
        const told = paymentUpdated && (await run(text, variables, { paymentUpdated }))
        const said = JSON.stringify(told)
        if (told === null || lastTold.get(referenceId) === said) return null
        lastTold.set(referenceId, said)
        return told
      }
      const asked = Object.values(variables)
      const house = visit.houses.find(({ contractId, servicePointId, meterId }) =>
        [contractId, servicePointId, meterId].some((id) => asked.includes(id)),
      )
      if (house === undefined || visit.heard !== 'yes') return null
      const told = await run(text, variables, { consumptionUpdated: () => consumptionUpdate(visit, house) })
      // A subscription to something that does not happen here has no event in it.
      return told.errors === undefined ? told : null
    },
  }
}

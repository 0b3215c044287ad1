import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import * as v from 'valibot'
import type { Settlement } from '../../domain/reconciliation/settlement.ts'
import type { ProviderRecord } from '../../domain/reconciliation/statement.ts'
import type { PaymentSettings, ProviderAccount } from '../../settings.ts'
import { askJson } from '../ask-json.ts'
import type { Silence } from '../psp-port.ts'

/** What a provider says of its own book since an instant: what moved, and what it transferred to the bank. */
export interface ProviderBook {
  readonly kind: 'book'
  readonly records: readonly ProviderRecord[]
  readonly transfers: readonly Settlement[]
}

/** A provider's own book. */
export interface SettlementList {
  readonly source: ProviderRecord['provider']
  since(from: Date, signal: AbortSignal): Promise<ProviderBook | Silence>
  /** The order that a charge is of; null where there is no such charge. Lists of money name charges alone. */
  orderOf(chargeId: string, signal: AbortSignal): Promise<{ readonly orderId: string | null } | Silence>
}

const transaction = v.object({
  id: v.string(),
  amount: v.pipe(v.number(), v.integer()),
  fee: v.pipe(v.number(), v.integer()),
  charge: v.nullish(v.string()),
  created_at: v.number(),
  currency: v.string(),
  type: v.string(),
})

const transfer = v.object({
  id: v.string(),
  amount: v.pipe(v.number(), v.integer()),
  created_at: v.number(),
  statement_reference: v.nullish(v.string()),
  status: v.nullish(v.string()),
})

const chargesFound = v.object({
  data: v.optional(v.array(v.object({ id: v.string(), order_id: v.nullish(v.string()) })), []),
})

/** Pages of 250 that one look takes at most: 100,000 lines. */
const mostPages = 400

/** The books of providers that are configured. Conekta's API and Digital FEMSA's have the same lists. */
export function settlementLists({
  conekta,
  femsa,
}: Pick<PaymentSettings, 'conekta' | 'femsa'>): SettlementList[] {
  return [
    ...(conekta === null ? [] : [listOf('CONEKTA', conekta, 'application/vnd.conekta-v2.3.0+json')]),
    ...(femsa === null ? [] : [listOf('FEMSA', femsa, 'application/vnd.app-v2.1.0+json')]),
  ]
}

function listOf(
  source: ProviderRecord['provider'],
  { url, key }: ProviderAccount,
  accept: string,
): SettlementList {
  const headers = { authorization: `Bearer ${key}`, accept, 'accept-language': 'es' }

  async function pages<Row extends { readonly id: string; readonly created_at: number }>(
    path: string,
    row: v.GenericSchema<unknown, Row>,
    { from, signal }: { readonly from: Date; readonly signal: AbortSignal },
  ): Promise<Row[] | Silence> {
    const schema = v.object({ data: v.optional(v.array(row), []), has_more: v.boolean() })
    const all: Row[] = []
    for (let page = 0, next = ''; page < mostPages; page += 1) {
      const answer = await askJson({ method: 'GET', url: `${url}${path}?limit=250${next}`, headers }, signal)
      if (answer.kind === 'silent') return answer
      const read = v.safeParse(schema, answer.body)
      if (answer.status !== 200 || !read.success)
        return { kind: 'silent', sent: false, reason: `${path} contestó ${answer.status}` }
      const { data, has_more: hasMore } = read.output
      // Newest first.
      all.push(...data.filter((one) => one.created_at * 1_000 >= from.getTime()))
      const last = data.at(-1)
      if (!hasMore || last === undefined || last.created_at * 1_000 < from.getTime()) break
      next = `&next=${encodeURIComponent(last.id)}`
    }
    return all
  }

  return {
    source,
    async orderOf(chargeId, signal) {
      const path = `/charges?limit=20&search=${encodeURIComponent(chargeId)}`
      const answer = await askJson({ method: 'GET', url: `${url}${path}`, headers }, signal)
      if (answer.kind === 'silent') return answer
      const read = v.safeParse(chargesFound, answer.body)
      if (answer.status !== 200 || !read.success)
        return { kind: 'silent', sent: false, reason: `/charges contestó ${answer.status}` }
      return { orderId: read.output.data.find(({ id }) => id === chargeId)?.order_id ?? null }
    },
    async since(from, signal) {
      const told = await pages('/transactions', transaction, { from, signal })
      if ('kind' in told) return told
      const sent = await pages('/transfers', transfer, { from, signal })
      if ('kind' in sent) return sent
      return {
        kind: 'book',
        records: told.flatMap((one) => recordOf(source, one) ?? []),
        transfers: sent.map(({ id, amount, created_at: at, statement_reference: reference }) => ({
          ...{ source, transferId: id, reference: reference ?? null, amount: centavos(BigInt(amount)) },
          sentOn: civilDate(new Date(at * 1_000)),
        })),
      }
    },
  }
}

const types: Readonly<Record<string, ProviderRecord['type']>> = {
  capture: 'PAYMENT',
  refund: 'REFUND',
  chargeback: 'CHARGEBACK',
  won_chargeback: 'CHARGEBACK_WON',
  chargeback_reversal: 'CHARGEBACK_WON',
}

/** Null for what is about no charge: payouts, adjustments. */
function recordOf(
  source: ProviderRecord['provider'],
  { id, amount, fee, charge, created_at: at, type: told }: v.InferOutput<typeof transaction>,
): ProviderRecord | null {
  const type = types[told]
  if (type === undefined || charge == null) return null
  const size = BigInt(Math.abs(amount))
  const isGivenBack = type === 'REFUND' || type === 'CHARGEBACK'
  return {
    ...{ key: id, provider: source, type, chargeId: charge, orderId: null, reference: null },
    ...{ at: new Date(at * 1_000), amount: centavos(isGivenBack ? -size : size), fee: centavos(BigInt(fee)) },
    ...{ transferId: null, transferReference: null },
  }
}

import { Configuration, CustomersApi, PaymentMethodsApi } from 'conekta'
import * as v from 'valibot'
import type { ProviderAccount } from '../../settings.ts'
import type { Payer, Refused, Silence } from '../psp-port.ts'
import { unusable } from '../unanswered.ts'
import { conektaAnswer } from './conekta-answer.ts'

/** A CLABE of one's own that stays the same, whoever sends whatever to it. */
export interface OpenedClabe {
  readonly kind: 'opened'
  readonly customerId: string
  readonly sourceId: string
  readonly clabe: string
  readonly bank: string | null
}

/** A provider that opens CLABEs for contracts. `key` is ours (the contract's id). */
export interface RecurringSpei {
  open(
    request: { readonly key: string; readonly payer: Payer },
    signal: AbortSignal,
  ): Promise<OpenedClabe | Refused | Silence>
}

const customer = v.looseObject({ id: v.string(), custom_reference: v.optional(v.nullable(v.string()), null) })
const customers = v.looseObject({ data: v.array(customer) })
const source = v.looseObject({
  id: v.string(),
  reference: v.string(),
  bank: v.optional(v.nullable(v.string()), null),
})

/**
 * CLABEs of Conekta (payment source `spei_recurrent`). The customer of a contract is found again by its reference, a card's is
 * the same one; a CLABE that was opened and not kept is left idle there.
 */
export function createRecurringSpei({ url, key: accessToken }: ProviderAccount): RecurringSpei {
  const configuration = new Configuration({ accessToken, basePath: url })
  const people = new CustomersApi(configuration)
  const sources = new PaymentMethodsApi(configuration)
  const none = undefined

  async function customerOf(
    reference: string,
    { name, email, phone }: Payer,
    signal: AbortSignal,
  ): Promise<string | Silence> {
    const found = await conektaAnswer(
      people.getCustomers('es', none, 20, reference, none, none, { signal }),
      signal,
    )
    if (found.kind === 'silent') return found
    const read = v.safeParse(customers, found.body)
    if (!read.success) return unusable(found.status)
    const known = read.output.data.find(({ custom_reference }) => custom_reference === reference)
    if (known !== undefined) return known.id
    const asked = { name, email, phone, custom_reference: reference }
    const made = await conektaAnswer(people.createCustomer(asked, 'es', none, { signal }), signal)
    if (made.kind === 'silent') return made
    const id = v.safeParse(customer, made.body)
    return id.success ? id.output.id : unusable(made.status)
  }

  return {
    async open({ key, payer }, signal) {
      const customerId = await customerOf(key, payer, signal)
      if (typeof customerId !== 'string') return customerId
      const asked = { type: 'spei_recurrent' } as Parameters<typeof sources.createCustomerPaymentMethods>[1]
      const answer = await conektaAnswer(
        sources.createCustomerPaymentMethods(customerId, asked, 'es', none, { signal }),
        signal,
      )
      if (answer.kind === 'silent') return answer
      const read = v.safeParse(source, answer.body)
      if (!read.success) return unusable(answer.status)
      const { id: sourceId, reference: clabe, bank } = read.output
      return { kind: 'opened', customerId, sourceId, clabe, bank }
    },
  }
}

import { Configuration, CustomersApi, PaymentMethodsApi } from 'conekta'
import * as v from 'valibot'
import type { ProviderAccount } from '../../settings.ts'
import type { Payer, Refused, Silence } from '../psp-port.ts'
import { unusable } from '../unanswered.ts'
import { conektaAnswer } from './conekta-answer.ts'
import { contractCustomer } from './contract-customer.ts'

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

  return {
    async open({ key, payer }, signal) {
      const customerId = await contractCustomer(people, key, payer, signal)
      if (typeof customerId !== 'string')
        return customerId.kind === 'none' ? unusable(customerId.answer.status) : customerId
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

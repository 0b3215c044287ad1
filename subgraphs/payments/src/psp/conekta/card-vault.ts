import { Configuration, CustomersApi, PaymentMethodsApi } from 'conekta'
import * as v from 'valibot'
import type { ProviderAccount } from '../../settings.ts'
import type { JsonAnswer } from '../ask-json.ts'
import { errorShape } from '../orders/order-shape.ts'
import type { CardVault, KeepOutcome, Silence } from '../psp-port.ts'
import { isRefusal, unusable } from '../unanswered.ts'
import { conektaAnswer } from './conekta-answer.ts'
import { contractCustomer } from './contract-customer.ts'

const maybeText = v.optional(v.nullable(v.string()), null)
const source = v.looseObject({
  id: v.string(),
  last4: maybeText,
  brand: maybeText,
  exp_month: maybeText,
  exp_year: maybeText,
})

/** Cards that Conekta keeps: a customer for each contract, found again by its `custom_reference`. */
export function createCardVault({ url, key }: ProviderAccount): CardVault {
  const configuration = new Configuration({ accessToken: key, basePath: url })
  const people = new CustomersApi(configuration)
  const cards = new PaymentMethodsApi(configuration)
  const none = undefined

  return {
    async keep({ key: reference, payer, token }, signal) {
      const customerId = await contractCustomer(people, reference, payer, signal)
      if (typeof customerId !== 'string')
        return customerId.kind === 'none' ? no(customerId.answer) : customerId
      const answer = await conektaAnswer(
        cards.createCustomerPaymentMethods(customerId, { type: 'card', token_id: token }, 'es', none, {
          signal,
        }),
        signal,
      )
      if (answer.kind === 'silent') return answer
      const read = v.safeParse(source, answer.body)
      if (!read.success) return no(answer)
      const { id: sourceId, last4, brand, exp_month, exp_year } = read.output
      const year = exp_year === null ? null : exp_year.padStart(4, '20')
      const goodUntil = year === null || exp_month === null ? null : `${year}-${exp_month.padStart(2, '0')}`
      return {
        kind: 'kept',
        card: { customerId, sourceId, lastFour: last4 ?? '', brand: brand ?? '', goodUntil },
      }
    },
    async forget({ customerId, sourceId }, signal) {
      const answer = await conektaAnswer(
        cards.deleteCustomerPaymentMethods(customerId, sourceId, 'es', none, { signal }),
        signal,
      )
      if (answer.kind === 'silent') return answer
      return answer.status < 300 || answer.status === 404 ? { kind: 'forgotten' } : unusable(answer.status)
    },
  }
}

function no({ status, body }: JsonAnswer): KeepOutcome {
  const said = v.safeParse(errorShape, body)
  const [detail] = said.success ? said.output.details : []
  if (detail === undefined || !isRefusal(status)) return unusable(status) satisfies Silence
  return { kind: 'refused', code: detail.code ?? 'unknown', reason: detail.message ?? '' }
}

import type { CustomersApi } from 'conekta'
import * as v from 'valibot'
import type { JsonAnswer } from '../ask-json.ts'
import type { Payer, Silence } from '../psp-port.ts'
import { unusable } from '../unanswered.ts'
import { conektaAnswer } from './conekta-answer.ts'

const customer = v.looseObject({ id: v.string(), custom_reference: v.optional(v.nullable(v.string()), null) })
const customers = v.looseObject({ data: v.array(customer) })

/** The id of a customer; an answer that bears none, as a refusal, is given as it came. */
export type CustomerOutcome = string | Silence | { readonly kind: 'none'; readonly answer: JsonAnswer }

/** The customer of a contract at Conekta, found again by its `custom_reference` and made where there is none. */
export async function contractCustomer(
  people: CustomersApi,
  reference: string,
  { name, email, phone }: Payer,
  signal: AbortSignal,
): Promise<CustomerOutcome> {
  const none = undefined
  const asked = people.getCustomers('es', none, 20, reference, none, none, { signal })
  const found = await conektaAnswer(asked, signal)
  if (found.kind === 'silent') return found
  const read = v.safeParse(customers, found.body)
  if (!read.success) return unusable(found.status)
  const known = read.output.data.find(({ custom_reference }) => custom_reference === reference)
  if (known !== undefined) return known.id
  const person = { name, email, phone, custom_reference: reference }
  const made = await conektaAnswer(people.createCustomer(person, 'es', none, { signal }), signal)
  if (made.kind === 'silent') return made
  const id = v.safeParse(customer, made.body)
  return id.success ? id.output.id : { kind: 'none', answer: made }
}

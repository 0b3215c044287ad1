import { randomUUID } from 'node:crypto'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { anonymousViewer } from '@aquacis/kit/values/viewer.ts'
import type { TestContract } from '../paying-room.ts'
import type { PayingWorld } from './paying-world.ts'
import { privateKey } from './psp-world.ts'

/** The holder of a contract. */
export function holderOf({ customerId }: TestContract): Viewer {
  return { kind: 'resident', subject: 'auth0|ana', partyId: customerId }
}

const fields = `
  id state method amount paid number barcode clabe bank codiPayload stores instructions declinedBecause continueAt expiresAt
  covers contractNumber bills { invoiceNumber amount invoice { id } } replacedBy { id } payments { id amount channel credit }`

/** What the graph answers of a reference. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads what the schema describes.
export type Answer = any

async function asked(
  world: PayingWorld,
  viewer: Viewer,
  document: string,
  variables: object,
): Promise<Answer> {
  const { data, errors } = await world.graph.execute({ document, variables: { ...variables }, viewer })
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}

/** Makes a reference; the answer of the mutation. */
export async function makes(world: PayingWorld, viewer: Viewer, input: object): Promise<Answer> {
  const document = `mutation ($input: CreatePaymentReferenceInput!) { createPaymentReference(input: $input) { __typename
    ... on PaymentReferenceCreated { key reference { ${fields} } } ... on Refusal { message } ... on PaymentProviderDown { others } } }`
  return (await asked(world, viewer, document, { input: { id: randomUUID(), ...input } }))
    .createPaymentReference
}

/** Charges a card. */
export async function paysByCard(world: PayingWorld, viewer: Viewer, input: object): Promise<Answer> {
  const document = `mutation ($input: PayByCardInput!) { payByCard(input: $input) { __typename
    ... on CardCharged { reference { ${fields} } } ... on CardDeclined { reference { ${fields} } }
    ... on PaymentReferenceClosed { reference { ${fields} } } ... on Refusal { message } } }`
  return (await asked(world, viewer, document, { input: { tryId: randomUUID(), ...input } })).payByCard
}

/** Takes a reference back. */
export async function cancels(world: PayingWorld, viewer: Viewer, referenceId: string): Promise<Answer> {
  const document = `mutation ($input: CancelPaymentReferenceInput!) { cancelPaymentReference(input: $input) { __typename
    ... on PaymentReferenceCancelled { reference { state } } ... on Refusal { message } } }`
  return (await asked(world, viewer, document, { input: { referenceId } })).cancelPaymentReference
}

/** A reference as it is now; null where it is not to be seen. */
export async function looksAt(
  world: PayingWorld,
  viewer: Viewer,
  id: string,
  key: string | null = null,
): Promise<Answer> {
  const document = `query ($id: ID!, $key: String) { paymentReference(id: $id, key: $key) { ${fields} } }`
  return (await asked(world, viewer, document, { id, key })).paymentReference
}

/** Looks for a contract without signing in. */
export async function finds(
  world: PayingWorld,
  contractNumber: string,
  holderCheck: string,
): Promise<Answer> {
  const document = `mutation ($input: FindPayableInput!) { findPayable(input: $input) { __typename
    ... on PayableFound { owed payableKey } ... on Refusal { message } ... on TooManyPayableTries { tryAgainAt } } }`
  return (await asked(world, anonymousViewer, document, { input: { contractNumber, holderCheck } }))
    .findPayable
}

/** Somebody pays the voucher of a reference at a till. */
export async function paysAtTill(
  world: PayingWorld,
  provider: 'conekta' | 'femsa',
  referenceId: string,
): Promise<void> {
  const [order] = await world.psps.ordersOf(provider, referenceId)
  const all = await world.psps.control<{ id: string; orderId: string }[]>('GET', 'charges?state=all')
  const charge = all.find((one) => one.orderId === order?.id)
  await world.psps.control('POST', `charges/${charge?.id}/pay`)
}

/** The newest of Conekta's charges in a state: its id. */
export async function lastCharge(world: PayingWorld, status: string): Promise<string> {
  const response = await fetch(`${world.psps.psp.url}/conekta/charges?limit=250`, {
    headers: { authorization: `Bearer ${privateKey}` },
  })
  const { data } = (await response.json()) as { data: { id: string; status: string; created_at: number }[] }
  const [last] = data.filter((one) => one.status === status).toSorted((a, b) => b.created_at - a.created_at)
  if (last === undefined) throw new Error(`no charge is ${status}`)
  return last.id
}

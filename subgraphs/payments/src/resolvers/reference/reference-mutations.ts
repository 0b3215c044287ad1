import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { type Centavos, centavosFromPesos, pesosText } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { cancelReference } from '../../commands/reference/cancel-reference.ts'
import { createReference } from '../../commands/reference/create-reference.ts'
import { findPayable, hashOfKey, referenceKeyOf } from '../../commands/reference/find-payable.ts'
import { payByCard } from '../../commands/reference/pay-by-card.ts'
import type {
  CreatePaymentReferenceInput,
  MutationResolvers,
  PayByCardInput,
} from '../../generated/resolvers.ts'
import type { PaymentsContext } from '../../loaders.ts'
import { contractOfKey } from '../../store/reference/payable-key.ts'
import { seenReference } from './reference-access.ts'
import {
  cancelAnswer,
  cardAnswer,
  createAnswer,
  payableAnswer,
  unknownReference,
} from './reference-answers.ts'

export const referenceMutations: Pick<
  MutationResolvers,
  'createPaymentReference' | 'payByCard' | 'cancelPaymentReference' | 'findPayable'
> = {
  createPaymentReference: async (_root, { input }, context) => {
    const { method, payableKey } = input
    const id = idIn('id', input.id)
    const contractId = await payableContract(context, input)
    if (contractId === null) return createAnswer({ kind: 'unknown' }, null)
    const isOwn = input.contractId != null
    const key = isOwn || payableKey == null ? null : referenceKeyOf(payableKey, id)
    const outcome = await createReference(context, {
      ...{
        id,
        contractId,
        method,
        amount: amountIn(input.amount),
        keyHash: key === null ? null : hashOfKey(key),
      },
      invoiceIds: input.invoiceIds?.map((one) => idIn('invoiceIds', one)) ?? null,
      instalmentId: input.instalmentId == null ? null : idIn('instalmentId', input.instalmentId),
    })
    return createAnswer(outcome, key)
  },
  payByCard: async (_root, { input }, context) => {
    const seen = await seenReference(context, idIn('referenceId', input.referenceId), input.key)
    if (seen === null) return unknownReference()
    const card = { referenceId: seen.id, token: tokenIn(input), tryId: idIn('tryId', input.tryId) }
    return cardAnswer(await payByCard(context, card), seen.byKey)
  },
  cancelPaymentReference: async (_root, { input }, context) => {
    const seen = await seenReference(context, idIn('referenceId', input.referenceId), null)
    return seen === null ? unknownReference() : cancelAnswer(await cancelReference(context, seen.id))
  },
  findPayable: async (_root, { input }, context) => {
    const [contractNumber, holderCheck] = [
      input.contractNumber.replaceAll(/\s/g, ''),
      input.holderCheck.trim(),
    ]
    if (contractNumber.length > 30 || holderCheck.length > 60) throw badUserInput('too long to be on a bill')
    return payableAnswer(await findPayable(context, { contractNumber, holderCheck }))
  },
}

/** The contract that whoever asks may pay; null where it is none, or not theirs. */
async function payableContract(
  { room, now, accountById }: PaymentsContext,
  { contractId, payableKey }: CreatePaymentReferenceInput,
): Promise<string | null> {
  if (contractId != null) return (await accountById.load(idIn('contractId', contractId)))?.contractId ?? null
  if (payableKey == null) throw badUserInput('give contractId or payableKey')
  return room.database.transaction(systemViewer, (tx) => contractOfKey(tx, hashOfKey(payableKey), now))
}

/** What the browser had made of a card; null where the card is typed at the provider's. */
function tokenIn({ source, cardToken }: PayByCardInput): string | null {
  if (source === 'PROVIDER_PAGE') {
    if (cardToken != null) throw badUserInput('cardToken goes with the source TOKEN alone')
    return null
  }
  if (!/^tok_\w{4,60}$/.test(cardToken ?? '')) throw badUserInput('cardToken must be a token of the provider')
  return cardToken ?? null
}

function idIn(name: string, text: string): string {
  const id = text.toLowerCase()
  if (!isId(id)) throw badUserInput(`${name} must be a UUID`)
  return id
}

function amountIn(text: string | null | undefined): Centavos | null {
  if (text == null) return null
  try {
    const amount = centavosFromPesos(text)
    if (amount.toString().length > 12) throw new RangeError(`${pesosText(amount)} is too much`)
    return amount
  } catch {
    throw badUserInput('amount must be pesos with two places')
  }
}

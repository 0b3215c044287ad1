import { useClientHandle } from '@urql/vue'
import { computed, reactive, ref } from 'vue'
import { CardTokenizerDocument, PayByCardDocument } from '../../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../../graphql/use-page-query.ts'
import { say } from '../../../i18n/say.ts'
import { codeDigits, digitsOf, isCardNumber, isUsable } from './card-number.ts'
import { tokenizeCard } from './tokenize-card.ts'

type Field = 'number' | 'name' | 'expiry' | 'cvc'

const empty = { number: '', name: '', expiry: '', cvc: '' }

/**
 * Pays a reference by card. What was typed is gone as soon as there is a token for it. A try whose answer was lost is
 * repeated under its own id, so that it charges once.
 */
export function useCard(reference: () => { readonly id: string; readonly key: string | null }) {
  const { client } = useClientHandle()
  const { data, state } = usePageQuery(CardTokenizerDocument, () => ({}))
  const tokenizer = computed(() => data.value?.cardTokenizer ?? null)
  const card = reactive({ ...empty })
  const problems = ref<Partial<Record<Field, string>>>({})
  const isBusy = ref(false)
  /** Why it did not go through, besides what the reference itself says. */
  const refusal = ref('')
  /** A try of which nobody knows whether it charged. */
  const unsure = ref<{ readonly cardToken: string; readonly tryId: string } | null>(null)

  function check(now: Date): boolean {
    const usable = isUsable(card.expiry, now)
    const digits = codeDigits(card.number)
    problems.value = {
      ...(isCardNumber(card.number) ? {} : { number: say('payVoucher.card.wrong.number') }),
      ...(card.name.trim() === '' ? { name: say('payVoucher.card.wrong.name') } : {}),
      ...(usable === null ? { expiry: say('payVoucher.card.wrong.expiry') } : {}),
      ...(usable === false ? { expiry: say('payVoucher.card.wrong.expired') } : {}),
      ...(digitsOf(card.cvc).length === digits ? {} : { cvc: say('payVoucher.card.wrong.cvc', { digits }) }),
    }
    return Object.keys(problems.value).length === 0
  }

  async function charge(attempt: { readonly cardToken: string; readonly tryId: string }): Promise<void> {
    const { id, key } = reference()
    const input = { referenceId: id, key, ...attempt }
    const { data: answer } = await client.mutation(PayByCardDocument, { input }).toPromise()
    const outcome = answer?.payByCard
    unsure.value = outcome === undefined ? attempt : null
    if (outcome === undefined) refusal.value = say('payVoucher.card.unsure')
    // A decline is told by the reference, which stays declined when the page is opened anew.
    else if (outcome.__typename !== 'CardCharged' && outcome.__typename !== 'CardDeclined')
      refusal.value = outcome.message
  }

  /** False where a field is wrong. */
  async function send(now: Date): Promise<boolean> {
    if (isBusy.value || tokenizer.value === null) return true
    refusal.value = ''
    if (!check(now)) return false
    isBusy.value = true
    const made = await tokenizeCard(tokenizer.value, { ...card })
    if (typeof made === 'string') {
      refusal.value = say(made === 'refused' ? 'payVoucher.card.unreadable' : 'payVoucher.card.unreachable')
    } else {
      Object.assign(card, empty)
      await charge({ cardToken: made.token, tryId: crypto.randomUUID() })
    }
    isBusy.value = false
    return true
  }

  async function repeat(): Promise<void> {
    if (isBusy.value || unsure.value === null) return
    isBusy.value = true
    refusal.value = ''
    await charge(unsure.value)
    isBusy.value = false
  }

  return {
    card,
    problems,
    isBusy,
    refusal,
    unsure,
    /** Cards are not taken now. */
    isClosed: computed(
      () => state.value === 'failed' || (state.value === 'shown' && tokenizer.value === null),
    ),
    send,
    repeat,
  }
}

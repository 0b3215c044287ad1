import { computed, reactive, ref } from 'vue'
import { CardTokenizerDocument } from '../../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../../graphql/use-page-query.ts'
import { say } from '../../../i18n/say.ts'
import { codeDigits, digitsOf, isCardNumber, isUsable } from './card-number.ts'
import { tokenizeCard } from './tokenize-card.ts'

type Field = 'number' | 'name' | 'expiry' | 'cvc'

const empty = { number: '', name: '', expiry: '', cvc: '' }

/** A token of a card, and the id of this one try. */
export interface CardAttempt {
  readonly cardToken: string
  readonly tryId: string
}

/** What comes of a try: a sentence that says why not; null where nothing stands in the way; `unsure` where no answer came. */
export type SettleCard = (attempt: CardAttempt) => Promise<{ readonly refusal: string } | 'unsure' | null>

/**
 * Has a token made of a card, and hands it on. What was typed is gone as soon as there is one. A try whose answer was
 * lost is repeated under its own id, so that it counts once.
 */
export function useCard(settle: () => SettleCard) {
  const { data, state } = usePageQuery(CardTokenizerDocument, () => ({}))
  const tokenizer = computed(() => data.value?.cardTokenizer ?? null)
  const card = reactive({ ...empty })
  const problems = ref<Partial<Record<Field, string>>>({})
  const isBusy = ref(false)
  /** Why it did not go through, besides what the reference itself says. */
  const refusal = ref('')
  /** A try of which nobody knows whether it charged. */
  const unsure = ref<CardAttempt | null>(null)

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

  async function charge(attempt: CardAttempt): Promise<void> {
    const outcome = await settle()(attempt)
    unsure.value = outcome === 'unsure' ? attempt : null
    if (outcome === 'unsure') refusal.value = say('payVoucher.card.unsure')
    else if (outcome !== null) refusal.value = outcome.refusal
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

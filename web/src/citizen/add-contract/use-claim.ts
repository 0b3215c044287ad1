import { type CombinedError, useClientHandle } from '@urql/vue'
import { computed, ref, shallowRef } from 'vue'
import {
  ClaimContractDocument,
  type ClaimContractMutation,
  MyContractsDocument,
} from '../../graphql/generated/graphql.ts'
import { say } from '../../i18n/say.ts'
import { useFormats } from '../../i18n/use-formats.ts'

type Outcome = ClaimContractMutation['claimContract']
type ClaimedContract = Extract<Outcome, { __typename: 'ContractClaimed' }>['contract']

/** Two numbers of a bill, and what the utility says of them. */
export function useClaim() {
  const { client } = useClientHandle()
  const formats = useFormats()
  const contractNumber = ref('')
  const meterSerial = ref('')
  const name = ref('')
  const wasTried = ref(false)
  const isBusy = ref(false)
  const refusal = ref<string | null>(null)
  const claimed = shallowRef<ClaimedContract | null>(null)
  /** Of the membership: the same until it is made, so that asking twice makes it once. */
  let id = crypto.randomUUID()

  const missing = (field: 'contractNumber' | 'meterSerial', text: string) =>
    wasTried.value && text === '' ? say(`addContract.missing.${field}`) : null
  const problems = computed(() => ({
    contractNumber: missing('contractNumber', contractNumber.value),
    meterSerial: missing('meterSerial', meterSerial.value),
  }))

  function wordsFor(outcome: Exclude<Outcome, { __typename: 'ContractClaimed' }>): string {
    if (outcome.__typename === 'ClaimTriedTooOften') {
      const clock = formats.value.clock(new Date(outcome.retryAt))
      return `${outcome.message} ${say('addContract.retryAt', { clock })}`
    }
    if (outcome.__typename !== 'ClaimNotMatched') return outcome.message
    const left =
      outcome.triesLeft === 1
        ? say('addContract.lastTry')
        : say('addContract.triesLeft', { tries: outcome.triesLeft })
    return `${outcome.message} ${left}`
  }

  /** Nobody decided: the network is bounded, or nothing was heard. */
  function wordsForNone(error: CombinedError | undefined): string {
    const codes = error?.graphQLErrors.map(({ extensions }) => extensions['code'])
    return say(codes?.includes('TOO_MANY_REQUESTS') ? 'addContract.crowded' : 'addContract.unanswered')
  }

  async function send(): Promise<void> {
    wasTried.value = true
    refusal.value = null
    if (isBusy.value || contractNumber.value === '' || meterSerial.value === '') return
    isBusy.value = true
    const named = name.value === '' ? {} : { name: name.value }
    const input = { id, contractNumber: contractNumber.value, meterSerial: meterSerial.value, ...named }
    const { data, error } = await client.mutation(ClaimContractDocument, { input }).toPromise()
    const outcome = data?.claimContract
    if (outcome?.__typename === 'ContractClaimed') {
      // The frame chooses among these: it is to know the new one before anybody opens it.
      await client.query(MyContractsDocument, {}, { requestPolicy: 'network-only' }).toPromise()
      claimed.value = outcome.contract
    } else refusal.value = outcome === undefined ? wordsForNone(error) : wordsFor(outcome)
    isBusy.value = false
  }

  function again(): void {
    id = crypto.randomUUID()
    wasTried.value = false
    claimed.value = null
    contractNumber.value = ''
    meterSerial.value = ''
  }

  return { contractNumber, meterSerial, name, problems, isBusy, refusal, claimed, send, again }
}

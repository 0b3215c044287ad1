import { useClientHandle } from '@urql/vue'
import { computed, ref } from 'vue'
import { connection } from '../../graphql/connection.ts'
import {
  SetAwayWatchDocument,
  type SetAwayWatchInput,
  SetThresholdWatchDocument,
  type SetThresholdWatchInput,
  SetTooLittleUseWatchDocument,
  type SetTooLittleUseWatchInput,
  WatchesOfHomeDocument,
} from '../../graphql/generated/graphql.ts'
import { say } from '../../i18n/say.ts'
import { type Answer, type Outcome, outcomeOf } from './use-watches.ts'

type Unnamed<Input> = Omit<Input, 'id' | 'servicePointId'>

/** What somebody asks for, without what the page adds to it. */
export type Asked =
  | { readonly kind: 'threshold'; readonly input: Unnamed<SetThresholdWatchInput> }
  | { readonly kind: 'away'; readonly input: Unnamed<SetAwayWatchInput> }
  | { readonly kind: 'tooLittle'; readonly input: Unnamed<SetTooLittleUseWatchInput> }

/** The home that it is asked for. */
interface Home {
  readonly contractId: string
  readonly servicePointId: string
}

/** Asks the utility to watch something. The same question asked again is one watch; another question is another. */
export function useSetting(home: () => Home) {
  const { client } = useClientHandle()
  const isBusy = ref(false)
  const outcome = ref<Outcome | null>(null)
  let last = { question: '', id: '' }

  function idOf(asked: Asked): string {
    const question = JSON.stringify([home(), asked])
    if (question !== last.question) last = { question, id: crypto.randomUUID() }
    return last.id
  }

  async function answerTo(asked: Asked): Promise<Answer> {
    const { servicePointId } = home()
    const named = { id: idOf(asked), servicePointId }
    switch (asked.kind) {
      case 'threshold': {
        const input = { ...named, ...asked.input }
        return (await client.mutation(SetThresholdWatchDocument, { input }).toPromise()).data
          ?.setThresholdWatch
      }
      case 'away': {
        const input = { ...named, ...asked.input }
        return (await client.mutation(SetAwayWatchDocument, { input }).toPromise()).data?.setAwayWatch
      }
      case 'tooLittle': {
        const input = { ...named, ...asked.input }
        return (await client.mutation(SetTooLittleUseWatchDocument, { input }).toPromise()).data
          ?.setTooLittleUseWatch
      }
      default:
        return asked satisfies never
    }
  }

  /** Whether it is watched now. What the list shows is asked anew before. */
  async function set(asked: Asked): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    outcome.value = null
    outcome.value = outcomeOf(await answerTo(asked))
    const { contractId } = home()
    if (outcome.value === 'done')
      await client.query(WatchesOfHomeDocument, { contractId }, { requestPolicy: 'network-only' }).toPromise()
    isBusy.value = false
    return outcome.value === 'done'
  }

  const obstacle = computed(() => {
    const { value } = outcome
    if (value === null || value === 'done')
      return connection.value === 'offline' ? say('watches.offline') : ''
    return value === 'unanswered' ? say('watches.failed') : value.refused
  })

  return { isBusy, obstacle, set }
}

import { useClientHandle } from '@urql/vue'
import { ref } from 'vue'
import {
  AgreeOnCondominiumDocument,
  type AgreeOnCondominiumMutationVariables,
  StaffContractIdDocument,
} from '../../graphql/generated/graphql.ts'
import { say } from '../../i18n/say.ts'
import type { DwellingLine } from './dwelling-lines.ts'

type Input = AgreeOnCondominiumMutationVariables['input']
/** What is written down: contracts by their numbers. */
export type AgreementWish = Pick<Input, 'masterContractId' | 'from' | 'rule'> & {
  readonly lines: readonly DwellingLine[]
}

/** Writes down what the neighbours behind a master meter agreed on. Sent twice, it is done once. */
export function useCondominium() {
  const { client } = useClientHandle()
  const isBusy = ref(false)
  const refused = ref('')
  let id = crypto.randomUUID()

  async function idsOf(lines: readonly DwellingLine[]): Promise<Input['dwellings'] | string> {
    const dwellings: Input['dwellings'] = []
    for (const { contractNumber, name, weight } of lines) {
      const { data } = await client.query(StaffContractIdDocument, { contractNumber }).toPromise()
      const contractId = data?.contractByNumber?.id
      if (contractId === undefined)
        return say('staff.accounts.condominium.unknown', { number: contractNumber })
      dwellings.push({ contractId, name, weight })
    }
    return dwellings
  }

  async function agree({ lines, ...wish }: AgreementWish): Promise<boolean> {
    isBusy.value = true
    const dwellings = await idsOf(lines)
    if (typeof dwellings === 'string') refused.value = dwellings
    else {
      const input = { id, ...wish, dwellings }
      const { data } = await client.mutation(AgreeOnCondominiumDocument, { input }).toPromise()
      const answer = data?.agreeOnCondominium
      refused.value = answer === undefined ? say('staff.failed') : 'message' in answer ? answer.message : ''
    }
    isBusy.value = false
    if (refused.value !== '') return false
    id = crypto.randomUUID()
    return true
  }

  return { isBusy, refused, agree }
}

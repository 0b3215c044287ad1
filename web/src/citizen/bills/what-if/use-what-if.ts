import { readTariff } from '@aquacis/billing/rating/read-tariff'
import { computed, ref } from 'vue'
import {
  BillsToReckonDocument,
  TariffsToReckonDocument,
  TariffToReckonDocument,
} from '../../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../../graphql/use-page-query.ts'
import { reckon } from './reckon.ts'

/** Proposals first, for they are what is asked; then those in force, the newest first. */
const order = { PROPOSED: 0, PUBLISHED: 1, DRAFT: 2 }

function tariffOf(document: string) {
  try {
    const reading = readTariff(JSON.parse(document))
    return 'tariff' in reading ? reading.tariff : null
  } catch {
    // No JSON: as unreadable as one with mistakes.
    return null
  }
}

/** A contract's last bills by a tariff of choice, reckoned on this device. */
export function useWhatIf(contractId: () => string) {
  const own = usePageQuery(BillsToReckonDocument, () => ({ contractId: contractId() }))
  const list = usePageQuery(TariffsToReckonDocument, () => ({}))
  const account = computed(() => own.data.value?.contract?.billing ?? null)
  const bills = computed(() =>
    (account.value?.invoices.edges ?? [])
      .map(({ node }) => node)
      .filter(({ state }) => state !== 'REVERSED')
      .toSorted((one, other) => one.periodFrom.localeCompare(other.periodFrom)),
  )
  const tariffs = computed(() =>
    (list.data.value?.tariffVersions.edges ?? [])
      .map(({ node }) => node)
      .toSorted(
        (one, other) =>
          order[one.state] - order[other.state] || other.effectiveFrom.localeCompare(one.effectiveFrom),
      ),
  )

  const wanted = ref<string>()
  const chosen = computed({
    get: () => wanted.value ?? tariffs.value[0]?.code ?? '',
    set: (code: string) => {
      wanted.value = code
    },
  })
  const version = usePageQuery(
    TariffToReckonDocument,
    () => ({ code: chosen.value }),
    () => chosen.value === '',
  )
  const document = computed(() => version.data.value?.tariffVersion?.document)
  const tariff = computed(() => (document.value === undefined ? undefined : tariffOf(document.value)))
  const reckoning = computed(() =>
    account.value === null || tariff.value == null ? null : reckon(tariff.value, account.value, bills.value),
  )
  const parts = [own, list, version]
  return {
    /** Of the bills and the list of tariffs. */
    state: computed(() => {
      const states = [own.state.value, list.state.value]
      return states.find((one) => one === 'failed') ?? states.find((one) => one === 'loading') ?? 'shown'
    }),
    refresh: () => {
      for (const part of parts) part.refresh()
    },
    account,
    bills,
    tariffs,
    chosen,
    version: computed(() => version.data.value?.tariffVersion ?? null),
    versionState: version.state,
    /** Null where the document has mistakes; undefined while it is on its way. */
    tariff,
    reckoning,
  }
}

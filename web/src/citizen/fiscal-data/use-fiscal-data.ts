import { useClientHandle } from '@urql/vue'
import { computed, reactive, ref, watch } from 'vue'
import {
  CfdiUsesDocument,
  MyFiscalDataDocument,
  SaveFiscalDataDocument,
  TaxRegimesDocument,
} from '../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../graphql/use-page-query.ts'
import { say } from '../../i18n/say.ts'
import { type FiscalField, fiscalFields, isRfc, rfcText, wrongFields } from './fiscal-fields.ts'

type Problems = Partial<Record<FiscalField, string>>

interface Entry {
  readonly key: string
  readonly name: string
}

const optionsOf = (entries: readonly Entry[] | undefined) =>
  (entries ?? []).map(({ key, name }) => ({ value: key, text: `${key} · ${name}` }))

/** What the bills of whoever is signed in are made out to, and how they change it: checked here, then by the utility. */
export function useFiscalData() {
  const { client } = useClientHandle()
  const { data, state, refresh } = usePageQuery(MyFiscalDataDocument, () => ({}))
  const saved = ref<typeof known.value>(null)
  const known = computed(() => data.value?.myFiscalData ?? null)
  const shown = computed(() => saved.value ?? known.value)

  const fields = reactive({ rfc: '', name: '', postalCode: '', taxRegime: '', cfdiUse: '' })
  const problems = ref<Problems>({})
  const refusal = ref('')
  const warnings = ref<readonly string[] | null>(null)
  const isChanging = ref(false)
  const isBusy = ref(false)

  /** What the catalogues are asked for: what is being entered, else what is kept. */
  const rfc = computed(() => {
    if (!isChanging.value) return shown.value?.rfc ?? null
    return isRfc(fields.rfc) ? rfcText(fields.rfc) : null
  })
  const taxRegime = computed(() => (isChanging.value ? fields.taxRegime : (shown.value?.taxRegime ?? '')))
  const regimes = usePageQuery(
    TaxRegimesDocument,
    () => ({ rfc: rfc.value ?? '' }),
    () => rfc.value === null,
  )
  const uses = usePageQuery(
    CfdiUsesDocument,
    () => ({ taxRegime: taxRegime.value }),
    () => taxRegime.value === '',
  )
  const regimeOptions = computed(() => (rfc.value === null ? [] : optionsOf(regimes.data.value?.taxRegimes)))
  const useOptions = computed(() => (taxRegime.value === '' ? [] : optionsOf(uses.data.value?.cfdiUses)))
  const offers = (options: readonly { readonly value: string }[], value: string) =>
    options.length === 0 || options.some((option) => option.value === value)
  // What goes with a person does not go with a company, nor every use with every régimen.
  watch(regimeOptions, (options) => {
    if (!offers(options, fields.taxRegime)) fields.taxRegime = ''
  })
  watch(useOptions, (options) => {
    if (!offers(options, fields.cfdiUse)) fields.cfdiUse = ''
  })

  function begin(): void {
    for (const field of fiscalFields) fields[field] = shown.value?.[field] ?? ''
    problems.value = {}
    refusal.value = ''
    warnings.value = null
    isChanging.value = true
  }

  /** Whether it is kept now; else each field says what is wrong with it, and the form stays. */
  async function save(): Promise<boolean> {
    if (isBusy.value) return false
    refusal.value = ''
    const wrong = wrongFields(fields)
    problems.value = Object.fromEntries(wrong.map((field) => [field, say(`fiscalData.wrong.${field}`)]))
    if (wrong.length > 0) return false
    isBusy.value = true
    const input = { ...fields, rfc: rfcText(fields.rfc) }
    const { data: answer } = await client.mutation(SaveFiscalDataDocument, { input }).toPromise()
    isBusy.value = false
    const outcome = answer?.saveFiscalData
    if (outcome?.__typename === 'FiscalDataSaved') {
      saved.value = outcome.fiscalData
      warnings.value = outcome.warnings
      isChanging.value = false
      // What is kept of it has no id by which the answer could find it.
      refresh()
      return true
    }
    const mistakes = outcome?.mistakes ?? []
    problems.value = Object.fromEntries(
      fiscalFields.flatMap((field) => {
        const mistake = mistakes.find((one) => one.field === field)
        return mistake === undefined ? [] : [[field, mistake.reason]]
      }),
    )
    if (outcome === undefined) refusal.value = say('fiscalData.failed')
    else refusal.value = mistakes.length > 0 ? say('fiscalData.refused') : outcome.message
    return false
  }

  return {
    state,
    refresh,
    shown,
    fields,
    problems,
    refusal,
    warnings,
    isChanging,
    isBusy,
    regimeOptions,
    useOptions,
    begin,
    save,
  }
}

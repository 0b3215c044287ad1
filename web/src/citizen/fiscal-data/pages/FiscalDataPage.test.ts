import { flushPromises } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import FiscalDataPage from './FiscalDataPage.vue'

const entry = (key: string, name: string) => ({ __typename: 'CatalogueEntry', key, name })
const kept = {
  __typename: 'FiscalData',
  rfc: 'CACX7605101P8',
  name: 'XOCHILT CASAS CHAVEZ',
  postalCode: '76030',
  taxRegime: '612',
  cfdiUse: 'G03',
}
const answers: Answers = {
  MyFiscalData: () => ({ myFiscalData: null }),
  TaxRegimes: ({ rfc }) => ({
    taxRegimes:
      String(rfc).length === 12
        ? [entry('601', 'General')]
        : [entry('605', 'Sueldos'), entry('612', 'Actividades')],
  }),
  CfdiUses: ({ taxRegime }) => ({
    cfdiUses: taxRegime === '605' ? [entry('S01', 'Sin efectos')] : [entry('G03', 'Gastos en general')],
  }),
}

async function page(own: Answers = {}) {
  const graph = fakeGraph({ ...answers, ...own })
  const wrapper = await mountPage(FiscalDataPage, { client: graph.client, path: '/ajustes/datos-fiscales' })
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  const open = async () => {
    await wrapper.get('section > button').trigger('click')
    await flushPromises()
  }
  const send = async () => {
    await wrapper.get('form').trigger('submit')
    await flushPromises()
  }
  const options = (at: number) =>
    wrapper
      .findAll('select')
      [at]?.findAll('option')
      .map((option) => option.attributes('value'))
  return { wrapper, open, send, options, ...graph }
}

async function fill({ wrapper }: Awaited<ReturnType<typeof page>>) {
  const [rfc, name, postalCode] = wrapper.findAll('input')
  await rfc?.setValue('cacx 760510-1p8')
  await name?.setValue('XOCHILT CASAS CHAVEZ')
  await postalCode?.setValue('76030')
  await flushPromises()
  await wrapper.findAll('select')[0]?.setValue('612')
  await flushPromises()
  await wrapper.findAll('select')[1]?.setValue('G03')
}

test('without data it says to whom bills are made out, and that this is all right', async () => {
  const { wrapper } = await page()
  expect(wordsOf(wrapper)).toContain('público en general')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('says at each field what cannot be right, before anything is sent', async () => {
  const form = await page()
  await form.open()
  await form.send()
  expect(form.wrapper.findAll('.problem')).toHaveLength(5)
  expect(form.asked).not.toContain('SaveFiscalData')
  expect(await axeBreaches(form.wrapper.element)).toEqual([])
})

test('offers the régimenes of the kind of person that the RFC is of, and the uses of the régimen', async () => {
  const form = await page()
  await form.open()
  expect(form.options(0)).toEqual([''])
  await fill(form)
  expect(form.options(0)).toEqual(['', '605', '612'])
  expect(form.options(1)).toEqual(['', 'G03'])
  await form.wrapper.findAll('select')[0]?.setValue('605')
  await flushPromises()
  expect(form.options(1)).toEqual(['', 'S01'])
  expect(form.wrapper.findAll('select')[1]?.element.value).toBe('')
})

test('keeps what was entered, as SAT writes it, and shows it', async () => {
  const inputs: unknown[] = []
  let now: unknown = null
  const form = await page({
    MyFiscalData: () => ({ myFiscalData: now }),
    SaveFiscalData: ({ input }) => {
      inputs.push(input)
      now = kept
      return { saveFiscalData: { __typename: 'FiscalDataSaved', fiscalData: kept, warnings: [] } }
    },
  })
  await form.open()
  await fill(form)
  await form.send()
  expect(inputs).toEqual([{ ...kept, __typename: undefined }])
  expect(wordsOf(form.wrapper)).toContain('Guardamos tus datos.')
  expect(wordsOf(form.wrapper)).toContain('CACX7605101P8')
  expect(wordsOf(form.wrapper)).toContain('612 · Actividades')
})

test('says at the field what the utility found wrong with it, and keeps the form', async () => {
  const mistakes = [
    {
      __typename: 'FiscalDataMistake',
      field: 'postalCode',
      reason: 'Ese código postal no está en el catálogo.',
    },
  ]
  const form = await page({
    SaveFiscalData: () => ({
      saveFiscalData: { __typename: 'FiscalDataMistaken', message: 'Hay datos por corregir.', mistakes },
    }),
  })
  await form.open()
  await fill(form)
  await form.send()
  expect(form.wrapper.findAll('.problem').map((problem) => problem.text())).toEqual([
    'Ese código postal no está en el catálogo.',
  ])
  expect(form.wrapper.findAll('input')[2]?.attributes('aria-invalid')).toBe('true')
  expect(form.wrapper.findAll('input')[1]?.element.value).toBe('XOCHILT CASAS CHAVEZ')
})

test('a form that nobody took says so and stays', async () => {
  const form = await page({ SaveFiscalData: () => Promise.reject(new TypeError('no network')) })
  await form.open()
  await fill(form)
  await form.send()
  expect(wordsOf(form.wrapper)).toContain('no se guardó nada')
  expect(form.wrapper.find('form').exists()).toBe(true)
})

test('says so where nobody can tell what is kept', async () => {
  const { wrapper } = await page({ MyFiscalData: () => Promise.reject(new TypeError('no network')) })
  expect(wordsOf(wrapper)).toContain('No pudimos traer tus datos fiscales')
})

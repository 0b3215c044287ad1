import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { AnswerInPart, type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import { lines, oneBill } from '../testing/household-bills.ts'
import BillPage from './BillPage.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
})

async function page(answers: Answers) {
  const { client } = fakeGraph(answers)
  const wrapper = await mountPage(BillPage, { client, path: '/recibos/bill-2026-10' })
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  await flushPromises()
  return wrapper
}

test('says what is owed and by when, and how each line of it was computed', async () => {
  const wrapper = await page({ OneBill: () => oneBill() })
  const words = wordsOf(wrapper)
  expect(wrapper.get('h1').text()).toBe('Recibo de octubre de 2026')
  expect(words).toContain('Paga a más tardar el mar 24 nov.')
  const charges = wrapper.findAll('.charge-sheet .line').map((line) => line.text().replaceAll('\u00a0', ' '))
  // 18 × 36.0849 = 649.5282, to the centavo the 649.53 of the bill; with two places it would be 649.44.
  expect(charges[0]).toMatch(/^Agua potable 18 m³ × \$36\.085\$649\.53$/)
  expect(charges[1]).toMatch(
    /^Alcantarillado 10 % de \$649\.53 \(agua potable\), más IVA de 16 %: \$10\.39\$64\.95$/,
  )
  expect(charges.at(-1)).toContain('$724.87')
  expect(words).toContain('Tarifa CEAQ-2026-02, /prices/DOMÉSTICA MEDIO/amounts/18')
  expect(words).toContain('exacto 649.52764, redondeado al centavo')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('counts from reading to reading, beside the same month of last year', async () => {
  const words = wordsOf(await page({ OneBill: () => oneBill() }))
  expect(words).toContain('981.4 m³')
  expect(words).toContain('jue 1 oct, 00:00, medidor 21084417')
  expect(words).toContain('999.4 m³')
  expect(words).toContain('Junto al mismo mes del año pasado')
  expect(words).toContain('15.0 m³')
})

test('says why a volume is an estimate, and that the next reading mends it', async () => {
  const remarks = ['No hubo lectura: se usó el promedio de doce meses.']
  const estimated = oneBill({ estimated: true, previousReading: null, currentReading: null, remarks }, [])
  const words = wordsOf(await page({ OneBill: () => estimated }))
  expect(words).toContain('La siguiente lectura real lo corrige')
  expect(words).toContain(remarks[0])
  expect(words).not.toContain('Lectura anterior')
  expect(words).toContain('no hay recibo con qué comparar')
})

test('says that the tariff counts whole cubic metres where that is not what ran', async () => {
  const wrapper = await page({ OneBill: () => oneBill({ volume: '18.411' }) })
  expect(wordsOf(wrapper)).toContain('tus 18.411 m³ se cobran como 18 m³')
})

test('multiplies by dwellings and tells the days of a part of the period', async () => {
  const [water] = lines
  const part = { ...water, quantity: '9', units: 2, to: '2026-10-16', unitPrice: '36.085', amount: '649.53' }
  const sheet = { __typename: 'ChargeSheet', subtotal: '649.53', vat: '0.00', total: '649.53', lines: [part] }
  const words = wordsOf(await page({ OneBill: () => oneBill({ sheet }) }))
  expect(words).toContain('9 m³ × $36.085 × 2 viviendas, del jue 1 oct al jue 15 oct')
  expect(words).toContain('IVA: este recibo no lleva')
})

test('adds what was owed before', async () => {
  const owed = oneBill({ previousBalance: '100.00', total: '724.87', amountDue: '824.87' })
  const words = wordsOf(await page({ OneBill: () => owed }))
  expect(words).toContain('$824.87')
  expect(words).toContain('Lo que ya debías$100.00')
})

test('a stamped bill is downloaded as PDF and XML, and its proof by the holder', async () => {
  const wrapper = await page({ OneBill: () => oneBill() })
  const links = wrapper.findAll('a[download]').map((link) => link.attributes('href'))
  expect(links).toEqual(['bill', 'cfdi', 'proof'].map((file) => `/download/${file}?invoice=bill-2026-10`))
  expect(wordsOf(wrapper)).toContain('A nombre de: público en general (RFC genérico).')
})

test('what was forgiven of a bill shows with its credit note, to download once it is stamped', async () => {
  const note = { __typename: 'FiscalDocument', id: 'note', state: 'STAMPED', folio: 'NC1 7', total: '26.20' }
  const cancelled = { ...note, id: 'gone', state: 'CANCELLED', folio: 'NC1 8' }
  const waits = { ...note, id: 'waits', state: 'PENDING', folio: 'NC1 9', total: '10.00' }
  const wrapper = await page({ OneBill: () => oneBill({ creditNotes: [note, cancelled, waits] }) })
  const words = wordsOf(wrapper)
  expect(words).toContain('Nota de crédito NC1 7: ya no debes $26.20 de este recibo.')
  expect(words).toContain('Nota de crédito NC1 9: ya no debes $10.00 de este recibo. Falta el sello del SAT.')
  expect(words).not.toContain('NC1 8')
  const links = wrapper.findAll('a[href*="document="]').map((link) => link.attributes('href'))
  expect(links).toEqual(['/download/bill?document=note', '/download/cfdi?document=note'])
})

test('before the stamp is there it says so, and offers no paper', async () => {
  const wrapper = await page({
    OneBill: () => oneBill({ state: 'ISSUED', fiscalDocument: null, paymentReference: null }),
  })
  expect(wrapper.findAll('a[download]').map((link) => link.attributes('href'))).toEqual([
    '/download/proof?invoice=bill-2026-10',
  ])
  expect(wordsOf(wrapper)).toContain('falta el sello del SAT')
  expect(wordsOf(wrapper)).toContain('Tu referencia de pago está en camino.')
})

test('a bill that was taken back says why, and leads to the one in its place', async () => {
  const reversed = oneBill({
    state: 'REVERSED',
    reversedBecause: 'La lectura estaba mal anotada',
    replacedBy: { __typename: 'Invoice', id: 'right', number: 'QRO-2026-10-0000999' },
  })
  const wrapper = await page({ OneBill: () => reversed })
  expect(wordsOf(wrapper)).toContain('Motivo: La lectura estaba mal anotada. No tienes que pagarlo.')
  expect(wrapper.find('a[href="/recibos/right"]').exists()).toBe(true)
  expect(wrapper.find('.payment-reference').exists()).toBe(false)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('where the fiscal part is away the bill is there, and its papers are said to be missing', async () => {
  const wrapper = await page({ OneBill: () => new AnswerInPart(oneBill(), [['invoice', 'fiscalDocument']]) })
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('el CFDI de este recibo'))
  expect(wordsOf(wrapper)).toContain('Agua potable')
  expect(wrapper.find('.bill-documents').exists()).toBe(false)
})

test('a bill of somebody else is unknown here', async () => {
  const wrapper = await page({ OneBill: () => ({ invoice: null }) })
  expect(wordsOf(wrapper)).toContain('Este recibo no existe, o no es tuyo')
})

test('one that is not on the phone says which are', async () => {
  const wrapper = await page({ OneBill: () => Promise.reject(new TypeError('no network')) })
  expect(wordsOf(wrapper)).toContain('puedes ver los recibos que ya abriste y el más reciente')
})

test('a neighbour of a condominium reads the rule, the difference and what every dwelling bears', async () => {
  const share = (dwelling: string, volume: string, isYours: boolean) => ({
    ...{ __typename: 'DwellingShare', dwelling, weight: 1, volume, isYours },
  })
  const water = {
    ...{ __typename: 'CommonWater', from: '2026-10-01', to: '2026-11-01', rule: 'EQUAL', isMaster: false },
    ...{ masterVolume: '50.000', ownVolume: '30.000', difference: '20.000', exceeding: '0.000' },
    shares: [share('Depto. 1', '10.000', false), share('Depto. 2', '10.000', true)],
  }
  const wrapper = await page({ OneBill: () => oneBill({ commonWater: [water] }) })
  const words = wordsOf(wrapper)
  expect(words).toContain(
    'octubre de 2026. Lo que el medidor general cuenta de más se reparte en partes iguales.',
  )
  expect(words).toContain('Medidor general50.0 m³')
  const rows = wrapper.findAll('.common-water tbody tr').map((row) => row.text().replaceAll('\u00a0', ' '))
  expect(rows).toEqual(['Depto. 110.0 m³', 'Depto. 2 (la tuya)10.0 m³'])
  expect(await axeBreaches(wrapper.element)).toEqual([])
  const more = { ...water, ownVolume: '51.000', difference: '0.000', exceeding: '1.000' }
  const told = wordsOf(await page({ OneBill: () => oneBill({ commonWater: [more] }) }))
  expect(told).toContain('contaron 1.0 m³ más que el general')
})

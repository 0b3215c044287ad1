import { expect, test } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import { mountStaffPage } from '../../../testing/mount-staff-page.ts'

const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
const bill = {
  __typename: 'Invoice',
  id: 'i1',
  number: 'QRO-2026-10-0000123',
  state: 'READY',
  periodFrom: '2026-10-01',
  periodTo: '2026-11-01',
  dueOn: '2026-11-18',
  volume: '18.402',
  estimated: true,
  total: '482.10',
  amountDue: '402.10',
}
const account = {
  __typename: 'BillingAccount',
  id: 'c1',
  tariffClass: 'DOMÉSTICA MEDIO',
  tariffOffice: 'QUERÉTARO',
  dwellings: 2,
  services: ['SEWER', 'TREATMENT'],
  paperless: true,
  balance: '402.10',
  discounts: [],
  offeredDiscounts: [],
  condominium: null,
  invoices: {
    __typename: 'InvoiceConnection',
    edges: [{ __typename: 'InvoiceEdge', cursor: 'a', node: bill }],
    pageInfo,
  },
}
const contract = {
  __typename: 'Contract',
  id: 'c1',
  contractNumber: '442761',
  startedOn: '2024-03-01',
  endedOn: null,
  holder: { __typename: 'Customer', id: 'p1', displayName: 'Ana Robles Trejo' },
  servicePoint: { __typename: 'ServicePoint', id: 's1', address: 'Calle Encino 14' },
  operatingUnit: { __typename: 'OperatingUnit', id: '1', name: 'Santiago de Querétaro Centro' },
  billing: account,
}
const event = {
  __typename: 'AccountEvent',
  version: 1,
  type: 'AccountOpened',
  occurredAt: '2024-03-01T16:00:00.000Z',
  summary: 'Se abrió la cuenta en DOMÉSTICA MEDIO.',
  data: '{}',
}
const line = {
  __typename: 'ChargeLine',
  code: 'sewer',
  label: 'Alcantarillado',
  quantity: '1',
  unit: 'servicio',
  unitPrice: '38.57',
  base: '385.704',
  rate: '0.10',
  exact: '38.5704',
  rounding: '0.01 half-up',
  amount: '38.57',
  vatRate: '0.16',
  vat: '6.17',
  tariffCode: 'CEAQ-2026-02',
  article: '/classes/DOMÉSTICA MEDIO/components/sewer',
  from: '2026-10-01',
  to: '2026-11-01',
}
const details = {
  ...bill,
  issuedAt: '2026-11-02T15:00:00.000Z',
  previousBalance: '-80.00',
  remarks: ['No hubo lectura el 31 de octubre: se estimó con tus últimos seis meses.'],
  reversedBecause: null,
  contract: { __typename: 'Contract', id: 'c1', contractNumber: '442761' },
  previousReading: {
    __typename: 'BilledReading',
    register: '120.000',
    readAt: '2026-10-01T06:00:00.000Z',
    meterSerial: 'A17',
  },
  currentReading: null,
  sheet: { __typename: 'ChargeSheet', subtotal: '475.93', vat: '6.17', total: '482.10', lines: [line] },
  fiscalDocument: null,
  creditNotes: [],
}

test('a contract is found by its number, with what it owes and its bills', async () => {
  const { wrapper } = await mountStaffPage('/contratos/442761', {
    StaffAccount: () => ({ contractByNumber: contract }),
  })
  await expect.poll(() => wrapper.findAll('tbody tr').length).toBe(1)
  const words = wordsOf(wrapper)
  expect(words).toContain('Ana Robles Trejo')
  expect(words).toContain('$402.10')
  expect(words).toContain('Alcantarillado, Saneamiento')
  expect(words).toContain('QRO-2026-10-0000123')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a number that nobody has, or another office has, is answered alike', async () => {
  const { wrapper } = await mountStaffPage('/contratos/9', {
    StaffAccount: () => ({ contractByNumber: null }),
  })
  await expect.poll(() => wordsOf(wrapper)).toContain('No hay un contrato 9, o es de otra oficina.')
})

test('all that happened is told in order, and how it stood on a day', async () => {
  const { wrapper, press } = await mountStaffPage('/contratos/442761', {
    StaffAccount: () => ({ contractByNumber: contract }),
    StaffAccountEvents: () => ({
      contractByNumber: {
        __typename: 'Contract',
        id: 'c1',
        billing: {
          __typename: 'BillingAccount',
          id: 'c1',
          events: {
            __typename: 'AccountEventConnection',
            edges: [{ __typename: 'AccountEventEdge', cursor: 'a', node: event }],
            pageInfo,
          },
        },
      },
    }),
    StaffAccountOnDay: ({ day }) => ({
      contractByNumber: {
        __typename: 'Contract',
        id: 'c1',
        billing: {
          __typename: 'BillingAccount',
          id: 'c1',
          on:
            day === '2026-03-31'
              ? {
                  __typename: 'AccountOnDay',
                  tariffClass: 'DOMÉSTICA MEDIO',
                  tariffCode: 'CEAQ-2026-02',
                  balance: '310.00',
                }
              : null,
        },
      },
    }),
  })
  await expect.poll(() => wordsOf(wrapper)).toContain('Ver todo lo que ha pasado')
  await press('Ver todo lo que ha pasado')
  await expect.poll(() => wordsOf(wrapper)).toContain('Se abrió la cuenta en DOMÉSTICA MEDIO.')
  await wrapper.find('.on-day input').setValue('2026-03-31')
  await expect.poll(() => wordsOf(wrapper)).toContain('tarifa CEAQ-2026-02, saldo $310.00')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a bill is explained to the clerk: what of what, exactly, rounded how, by which article', async () => {
  const { wrapper } = await mountStaffPage('/recibos/i1', { StaffInvoice: () => ({ invoice: details }) })
  await expect.poll(() => wordsOf(wrapper)).toContain('Alcantarillado')
  const words = wordsOf(wrapper)
  expect(words).toMatch(/10 % × 385\.704.*38\.5704.*0\.01 half-up.*\$38\.57.*CEAQ-2026-02\/classes/)
  expect(words).toContain('Sin lectura: estimado')
  expect(words).toContain('se estimó con tus últimos seis meses')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a bill is taken back with a reason, which is sent', async () => {
  const { wrapper, press, asked } = await mountStaffPage('/recibos/i1', {
    StaffInvoice: () => ({ invoice: details }),
    ReverseInvoice: () => ({
      reverseInvoice: { __typename: 'InvoiceAlreadyReversed', message: 'Ese recibo ya se canceló.' },
    }),
  })
  await expect.poll(() => wordsOf(wrapper)).toContain('Cancelar este recibo')
  await press('Cancelar este recibo')
  await wrapper.find('form input').setValue('Lectura equivocada')
  await press('Cancelar este recibo')
  await expect.poll(() => wordsOf(wrapper)).toContain('Ese recibo ya se canceló.')
  const sent = asked.find(({ name }) => name === 'ReverseInvoice')?.variables['input']
  expect(sent).toMatchObject({ invoiceId: 'i1', reason: 'Lectura equivocada' })
})

test('what neighbours agreed on stands at each of their contracts, and is written down at the master’s', async () => {
  const dwelling = (name: string, id: string, contractNumber: string) => ({
    ...{ __typename: 'CondominiumDwelling', name, weight: 1 },
    contract: { __typename: 'Contract', id, contractNumber },
  })
  const condominium = {
    ...{ __typename: 'Condominium', from: '2026-10-01', rule: 'EQUAL' },
    master: { __typename: 'Contract', id: 'c1', contractNumber: '442761' },
    dwellings: [dwelling('Depto. 1', 'c2', '442762')],
  }
  const { wrapper, asked, press } = await mountStaffPage('/contratos/442761', {
    StaffAccount: () => ({ contractByNumber: { ...contract, billing: { ...account, condominium } } }),
    StaffContractId: ({ contractNumber }) => ({
      contractByNumber: { __typename: 'Contract', id: `id of ${contractNumber}`, contractNumber },
    }),
    AgreeOnCondominium: () => ({
      agreeOnCondominium: {
        __typename: 'CondominiumImpossible',
        message: 'Ese día ya está facturado o repartido.',
      },
    }),
  })
  await expect.poll(() => wordsOf(wrapper)).toContain('Medidor general: contrato 442761.')
  await press('Registrar lo que acordaron')
  const form = wrapper.get('form.agreement')
  expect((form.get('textarea').element as HTMLTextAreaElement).value).toBe('442762; Depto. 1; 1')
  await form.get('textarea').setValue('442762; Depto. 1; 40\n442763; Local B; 60')
  await form.get('select').setValue('BY_WEIGHT')
  await form.get('input').setValue('2026-11-01')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await form.trigger('submit')
  await expect.poll(() => wordsOf(wrapper)).toContain('Ese día ya está facturado o repartido.')
  expect(asked.find(({ name }) => name === 'AgreeOnCondominium')?.variables).toMatchObject({
    input: {
      ...{ masterContractId: 'c1', from: '2026-11-01', rule: 'BY_WEIGHT' },
      dwellings: [
        { contractId: 'id of 442762', name: 'Depto. 1', weight: 40 },
        { contractId: 'id of 442763', name: 'Local B', weight: 60 },
      ],
    },
  })
})

test('a discount that ends soon is renewed on a new proof; one of the tariff is granted', async () => {
  const ending = {
    ...{ __typename: 'DiscountAgreement', id: 'd1', code: 'mayores', title: 'Adultos mayores' },
    ...{ from: '2025-12-10', to: '2026-12-10', proof: 'INAPAM 123456', state: 'ENDS_SOON', renews: null },
  }
  const offered = [{ __typename: 'OfferedDiscount', code: 'mayores', title: 'Adultos mayores' }]
  const billing = { ...account, discounts: [ending], offeredDiscounts: offered }
  const renewed = { ...ending, state: 'RENEWED' }
  const { wrapper, asked, press } = await mountStaffPage('/contratos/442761', {
    StaffAccount: () => ({ contractByNumber: { ...contract, billing } }),
    RenewDiscount: () => ({
      renewDiscount: {
        __typename: 'DiscountRenewed',
        account: { ...billing, discounts: [renewed] },
      },
    }),
  })
  await expect.poll(() => wordsOf(wrapper)).toContain('por terminar')
  expect(wordsOf(wrapper)).toContain('Otorgar Adultos mayores')
  await press('Renovar Adultos mayores')
  await wrapper.get('form.agreement input').setValue('INAPAM 123456, vigente 2027')
  await wrapper.get('form.agreement').trigger('submit')
  await expect.poll(() => wrapper.find('form.agreement').exists()).toBe(false)
  expect(asked.find(({ name }) => name === 'RenewDiscount')?.variables).toMatchObject({
    input: { agreementId: 'd1', proof: 'INAPAM 123456, vigente 2027' },
  })
})

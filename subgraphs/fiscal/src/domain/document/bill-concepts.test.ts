import { decimal } from '@aquacis/kit/values/decimal.ts'
import { centavosOf, pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { cfdiElement } from '../cfdi/cfdi-element.ts'
import { checkCfdi } from '../cfdi/rules/check-cfdi.ts'
import { billConcepts } from './bill-concepts.ts'
import { afterReversal } from './cancellation-rule.ts'
import type { Receiver } from './document.ts'
import { contractHolder } from './receiver.ts'
import type { BilledInvoice, BilledLine } from './source.ts'
import { toComprobante } from './to-comprobante.ts'

function line(code: string, amount: string, vatRate = '0.00', vat = '0.00'): BilledLine {
  return {
    code,
    kind: 'service',
    label: code,
    quantity: '1',
    unit: 'servicio',
    unitPrice: amount,
    units: 1,
    amount,
    vatRate,
    vat,
  }
}

function bill(lines: readonly BilledLine[], total: string, amountDue = total): BilledInvoice {
  const named = { invoiceId: 'i', invoiceNumber: 'QRO-2026-0000001', issuedAt: '2026-11-03T16:00:00.000Z' }
  return { ...named, periodFrom: '2026-10-01', periodTo: '2026-11-01', total, amountDue, lines }
}

const company: Receiver = {
  ...{ rfc: 'XIA190128J61', name: 'XENON INDUSTRIAL ARTICLES', postalCode: '76343' },
  ...{ taxRegime: '601', cfdiUse: 'G03' },
}

function element(of: BilledInvoice, receiver: Receiver = company) {
  const issuer = { rfc: 'EKU9003173C9', nombre: 'ESCUELA KEMPER URGATE', regimenFiscal: '601' }
  const heading = { series: 'A1', number: 1, date: '2026-11-03T10:00:00', place: '76000', issuer, receiver }
  const made = toComprobante({ of: 'bill', bill: of }, { ...heading, replacesUuid: null })
  if ('obstacle' in made) throw new Error(made.obstacle)
  return cfdiElement(made)
}

const unsealed = (code: string) => /^30\d$/.test(code) || code === 'REQUIRED'

test('what a line takes away becomes the discount of lines of the same rate, to the centavo', () => {
  const lines = [
    line('water', '100.00'),
    line('base', '50.01'),
    line('social', '-33.33'),
    line('sewer', '10.00', '0.16', '1.60'),
  ]
  const concepts = billConcepts(bill(lines, '128.28'))
  if ('obstacle' in concepts) throw new Error(concepts.obstacle)
  expect(
    concepts.map(({ noIdentificacion: _id, descuento }) => descuento && pesosText(centavosOf(descuento))),
  ).toEqual(['22.22', '11.11', undefined])
})

test('the fiscal document comes to what the bill comes to, whatever rounding each line had', () => {
  // 3.20 on 20.01 together; line by line, and with the discount spread over them, it would be 3.20 or 3.21.
  const lines = [
    line('a', '10.03', '0.16', '1.61'),
    line('b', '10.03', '0.16', '1.60'),
    line('c', '-0.05', '0.16', '0.00'),
  ]
  const made = element(bill(lines, '23.22'))
  expect(made.attributes.get('Total')).toBe('23.22')
  const errors = checkCfdi(made, { now: '2026-11-03T10:05:00' }).filter(
    ({ severity, code }) => severity === 'error' && !unsealed(code),
  )
  expect(errors).toEqual([])
})

test('a bill that charges nothing, or takes away more than it charges, is no fiscal document', () => {
  expect(billConcepts(bill([line('water', '0.00')], '0.00'))).toMatchObject({
    obstacle: expect.stringContaining('no cobra nada'),
  })
  expect(billConcepts(bill([line('water', '5.00'), line('social', '-6.00')], '-1.00'))).toMatchObject({
    obstacle: expect.stringContaining('quita más'),
  })
})

test.each([
  ['paid later', company, '50.00', 'PPD', '99', undefined],
  ['paid at once by a credit balance', company, '0.00', 'PUE', '17', undefined],
  ['of somebody without fiscal data', contractHolder('442761', '76000'), '50.00', 'PPD', '99', undefined],
] as const)('a bill that is %s says so', (_what, receiver, due, method, form, period) => {
  const made = element(bill([line('water', '50.00')], '50.00', due), receiver)
  expect([made.attributes.get('MetodoPago'), made.attributes.get('FormaPago')]).toEqual([method, form])
  const [global] = made.children.filter(
    (child) => typeof child !== 'string' && child.kind === 'cfdi:InformacionGlobal',
  )
  expect(typeof global === 'object' ? global.attributes.get('Periodicidad') : undefined).toBe(period)
})

test('sums of discounts are never lost', () => {
  for (const taken of ['0.01', '7.77', '33.34', '99.99', '100.02']) {
    const lines = [line('a', '33.34'), line('b', '33.34'), line('c', '33.34'), line('d', `-${taken}`)]
    const concepts = billConcepts(bill(lines, '0.00'))
    if ('obstacle' in concepts) throw new Error(concepts.obstacle)
    const discounts = concepts.map(({ descuento }) => centavosOf(descuento ?? decimal('0')))
    expect(pesosText(sumOfCentavos(discounts))).toBe(taken)
  }
})

test('a stamped document can be cancelled until March of the year after; then its amount goes back', () => {
  const stamped = { stampedAt: new Date('2026-12-31T23:00:00-06:00'), replaced: false, bound: false }
  expect(afterReversal(stamped, new Date('2027-03-31T23:59:59-06:00'))).toEqual({
    kind: 'cancel',
    motive: '02',
  })
  expect(afterReversal({ ...stamped, replaced: true }, new Date('2027-01-05T12:00:00Z'))).toEqual({
    kind: 'cancel',
    motive: '01',
  })
  expect(afterReversal(stamped, new Date('2027-04-01T00:00:00-06:00'))).toEqual({ kind: 'credit' })
  // SAT does not cancel what payments stand on.
  expect(afterReversal({ ...stamped, bound: true }, new Date('2027-01-05T12:00:00Z'))).toEqual({
    kind: 'credit',
  })
})

import { decimalText } from '@aquacis/kit/values/decimal.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cfdiElement } from '../cfdi/cfdi-element.ts'
import { checkCfdi } from '../cfdi/rules/check-cfdi.ts'
import { creditConcepts, creditShares, remainingShares, sumOfShares } from './credit-shares.ts'
import type { Receiver } from './document.ts'
import { contractHolder } from './receiver.ts'
import type { BilledInvoice, BilledLine, CreditShare, ForgivenDebt } from './source.ts'
import { toComprobante } from './to-comprobante.ts'

const amount = (value: number) => centavos(BigInt(value))

function line(kind: string, net: string, vatRate = '0.00', vat = '0.00'): BilledLine {
  return {
    code: kind,
    label: kind,
    kind,
    quantity: '1',
    unit: 'servicio',
    unitPrice: net,
    units: 1,
    amount: net,
    vatRate,
    vat,
  }
}

/** Water without IVA, drainage and interest with it: 100 + 116 + 5.80. */
const lines = [
  line('service', '100.00'),
  line('service', '100.00', '0.160000', '16.00'),
  line('surcharge', '5.00', '0.16', '0.80'),
]

const told = (shares: readonly CreditShare[] | null) =>
  shares?.map(({ of, vatRate, amount: share }) => `${of} ${vatRate} ${share}`)

test('an amnesty of interest takes back interest alone, with its IVA', () => {
  expect(told(creditShares({ lines }, [], { surcharge: amount(500), rest: amount(0) }))).toEqual([
    'surcharge 0.16 5.00',
  ])
})

test('what is forgiven of the rest is taken of each rate of IVA in proportion, to the centavo', () => {
  expect(told(creditShares({ lines }, [], { surcharge: amount(0), rest: amount(2_161) }))).toEqual([
    'charges 0 10.00',
    'charges 0.16 11.61',
  ])
})

test('what the rest cannot give, because IVA of the interest is forgiven too, the interest gives', () => {
  expect(told(creditShares({ lines }, [], { surcharge: amount(500), rest: amount(21_680) }))).toEqual([
    'charges 0 100.00',
    'charges 0.16 116.00',
    'surcharge 0.16 5.80',
  ])
})

test('what other notes took is not taken again, and more than a bill is worth cannot be', () => {
  const first = creditShares({ lines }, [], { surcharge: amount(580), rest: amount(10_000) }) ?? []
  expect(told(creditShares({ lines }, first, { surcharge: amount(100), rest: amount(11_500) }))).toEqual([
    'charges 0 53.70',
    'charges 0.16 62.30',
  ])
  expect(creditShares({ lines }, first, { surcharge: amount(100), rest: amount(11_501) })).toBeNull()
})

test('a bill that is taken back gives what is left of it, to the centavo, whatever was forgiven before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 580 }), fc.integer({ min: 0, max: 21_600 }), (surcharge, rest) => {
      const forgiven = creditShares({ lines }, [], { surcharge: amount(surcharge), rest: amount(rest) }) ?? []
      expect(sumOfShares(forgiven)).toBe(amount(surcharge + rest))
      expect(sumOfShares(remainingShares({ lines }, forgiven))).toBe(amount(22_180 - surcharge - rest))
    }),
  )
})

const company: Receiver = {
  ...{ rfc: 'EKU9003173C9', name: 'ESCUELA KEMPER URGATE', postalCode: '42501' },
  ...{ taxRegime: '601', cfdiUse: 'G03' },
}

function note(shares: readonly CreditShare[], kind: ForgivenDebt['kind'], receiver: Receiver) {
  const bill: BilledInvoice = {
    ...{ invoiceId: 'i', invoiceNumber: 'QRO-2026-0000001', issuedAt: '2026-11-03T16:00:00.000Z', lines },
    ...{ periodFrom: '2026-10-01', periodTo: '2026-11-01', total: '221.80', amountDue: '221.80' },
  }
  const forgiven = { adjustmentId: 'a', kind, amount: '0.00', surcharge: '0.00' }
  const related = { uuid: '5fb2822e-396d-4725-8521-cdc4bdd20ccf', series: 'A1', number: 1 }
  const document = toComprobante(
    { of: 'credit', bill, related, shares, forgiven },
    {
      ...{ series: 'NC1', number: 7, date: '2026-11-20T12:00:00', place: '76000', replacesUuid: null },
      issuer: { rfc: 'EKU9003173C9', nombre: 'ESCUELA KEMPER URGATE', regimenFiscal: '601' },
      receiver,
    },
  )
  if ('obstacle' in document || document.tipoDeComprobante !== 'E') throw new Error('it is a credit note')
  return document
}

test('a forgiven debt is condoned (15) at once (PUE), related to its bill (01), and for discounts (G02) where the receiver may', () => {
  const shares: CreditShare[] = [{ of: 'surcharge', vatRate: '0.16', amount: '5.80' }]
  const made = note(shares, 'AMNESTY', company)
  expect(made).toMatchObject({
    ...{ formaPago: '15', metodoPago: 'PUE', receptor: { usoCFDI: 'G02' } },
    cfdiRelacionados: [{ tipoRelacion: '01', uuids: ['5FB2822E-396D-4725-8521-CDC4BDD20CCF'] }],
    conceptos: [
      {
        ...{ claveProdServ: '84111506', claveUnidad: 'ACT' },
        descripcion: 'Condonación de recargos del recibo QRO-2026-0000001',
      },
    ],
  })
  expect(note(shares, 'PREPAYMENT_DISCOUNT', contractHolder('442761', '76000'))).toMatchObject({
    receptor: { rfc: 'XAXX010101000', usoCFDI: 'S01' },
    conceptos: [
      { descripcion: 'Bonificación por pago anticipado sobre recargos del recibo QRO-2026-0000001' },
    ],
  })
})

test('whatever is forgiven, the note comes to it and keeps SAT’s rules, for a company and for the general public', () => {
  for (let rest = 1; rest <= 21_600; rest += 97) {
    const shares = creditShares({ lines }, [], { surcharge: amount(rest % 580), rest: amount(rest) }) ?? []
    const gross = creditConcepts(shares, () => 'x').map(({ importe, traslados }) => [
      importe === undefined ? '' : decimalText(importe),
      traslados?.[0]?.importe === undefined ? '' : decimalText(traslados[0].importe),
    ])
    const cents = (text: string | undefined) => Math.round(Number(text) * 100)
    expect(gross.map(([base, vat]) => cents(base) + cents(vat))).toEqual(
      shares.map((share) => cents(share.amount)),
    )
    const receiver = rest % 2 === 0 ? company : contractHolder('442761', '76000')
    expect(checkCfdi(cfdiElement(note(shares, 'AMNESTY', receiver)))).toEqual([])
  }
})

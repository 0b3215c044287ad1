import { csvLine } from '@aquacis/kit/values/csv-line.ts'
import { expect, test } from 'vitest'
import type { ChargeLineJson } from '../../rating/charge-sheet.ts'
import { type ComputedBill, chargeHeadings, chargeRows } from './charge-rows.ts'
import { type ComparedBill, compareBills } from './compare-bills.ts'
import { csvReader } from './csv-reader.ts'
import { periodName } from './period-name.ts'
import { billReader } from './read-charge-rows.ts'

/** The bills of a list as text; what is wrong with a row is thrown. */
function billsIn(text: string): ComparedBill[] {
  const csv = csvReader()
  const [header = [], ...rows] = [...csv.take(text), ...csv.end()]
  const reader = billReader(header)
  if ('fault' in reader) throw new Error(reader.fault)
  const bills = rows.flatMap((cells) => {
    const bill = reader.take(cells)
    if (bill !== null && 'fault' in bill) throw new Error(bill.fault)
    return bill === null ? [] : [bill]
  })
  const last = reader.end()
  return last === null ? bills : [...bills, last]
}

const line: Omit<ChargeLineJson, 'code' | 'label' | 'amount'> = {
  ...{ kind: 'service', quantity: '15', unit: 'm³', unitPrice: '20.68', base: null, rate: null, units: 1 },
  ...{ parts: [], exact: '310.20', rounding: '0.01 half-up', vatRate: '0.00', vat: '0.00' },
  ...{
    tariffCode: 'CEAQ-2026-02',
    article: '/prices/MEDIO/amounts/15',
    from: '2026-10-12',
    to: '2026-11-01',
  },
}

const computed: ComputedBill = {
  ...{ contractId: '0190b3a0-0000-7000-8000-000000000001', contractNumber: '442761' },
  ...{ litres: 14_632, estimated: false },
  sheet: {
    ...{ office: 'QUERÉTARO', usageClass: 'DOMÉSTICA MEDIO', currency: 'MXN', litres: 14_632, units: 1 },
    ...{ periodFrom: '2026-10-12', periodTo: '2026-11-01', isCollectable: true },
    lines: [
      { ...line, code: 'water', label: '=Agua, potable', amount: '310.20' },
      { ...line, code: 'sewer', label: 'Alcantarillado', amount: '31.02', vatRate: '0.16', vat: '4.96' },
      { ...line, code: 'inapam', label: 'Adultos mayores', kind: 'discount', amount: '-100.00' },
    ],
    ...{ subtotal: '241.22', vat: '4.96', total: '246.18' },
  },
}

const own = () =>
  [chargeHeadings, ...chargeRows(computed, periodName('2026-10-01', '2026-11-01'))].map(csvLine).join('')

test('a file of charges has a row for each, with the bill’s own in all of them and nothing that is a formula', () => {
  const csv = csvReader()
  const rows = [...csv.take(own()), ...csv.end()]
  expect(rows.map(({ length }) => length)).toEqual(rows.map(() => chargeHeadings.length))
  const cells = (name: string) => rows.slice(1).map((row) => row[chargeHeadings.indexOf(name)])
  expect(cells('contrato')).toEqual(['442761', '442761', '442761'])
  expect(cells('m3')).toEqual(['14.632', '14.632', '14.632'])
  expect(cells('importe')).toEqual(['310.20', '31.02', '-100.00'])
  expect(cells('descripcion')).toEqual(["'=Agua, potable", 'Alcantarillado', 'Adultos mayores'])
})

test('charges of a run are compared with another system’s bills as they are, whatever days of the period a bill covers', () => {
  const theirs =
    'contrato;periodo;consumo;agua;alcantarillado;descuento;iva;total\n442761;2026-10;15;310.20;31.02;-100.00;4.96;246.18\n'
  const [ours, their] = [billsIn(own()), billsIn(theirs)]
  expect(ours).toHaveLength(1)
  expect(compareBills(ours[0] ?? null, their[0] ?? null)).toBeNull()
})

test('one charge that differs is told by its concept', () => {
  const [ours] = billsIn(own())
  const [their] = billsIn(
    'contrato,desde,hasta,agua,alcantarillado,descuento,iva,total\n442761,2026-10-01,2026-10-31,310.20,40.00,-100.00,4.96,255.16\n',
  )
  expect(their?.period).toBe('2026-10')
  expect(compareBills(ours ?? null, their ?? null)).toMatchObject({
    cause: 'PRICE',
    amounts: [{ concept: 'sewer', ours: 3_102n, theirs: 4_000n }, { concept: 'total' }],
  })
})

test('bills follow each other, and amounts of one concept add up', () => {
  const bills = billsIn(
    'contract,period,concept,amount,vat,total\n1,2026-10,Agua,10.00,,25.80\n1,2026-10,agua,10.00,0.80,25.80\n1,2026-10,Drenaje,5.00,,25.80\n2,2026-10,Agua,9.00,,9.00\n',
  )
  expect(bills.map(({ contract, concepts }) => [contract, Object.fromEntries(concepts)])).toEqual([
    ['1', { water: 2_000n, vat: 80n, sewer: 500n }],
    ['2', { water: 900n }],
  ])
})

test('a charge that is no amount is refused with its reason', () => {
  expect(() => billsIn('contract,period,concept,amount,total\n1,2026-10,Agua,diez,10.00\n')).toThrow('diez')
  expect(() => billsIn('contract,period,concept,amount\n1,2026-10,Agua,10.00\n')).toThrow('total')
})

test.each([
  ['2026-10-01', '2026-11-01', '2026-10'],
  ['2026-12-01', '2027-01-01', '2026-12'],
  ['2026-02-01', '2026-02-28', '2026-02'],
  ['2026-10-05', '2026-11-05', '2026-10-05/2026-11-05'],
  ['2026-10-01', '2026-12-01', '2026-10-01/2026-12-01'],
  ['oct', 'nov', 'oct/nov'],
])('the days from %s to %s are named %s', (from, to, name) => {
  expect(periodName(from, to)).toBe(name)
})

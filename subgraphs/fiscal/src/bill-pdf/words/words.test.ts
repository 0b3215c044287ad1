import { describe, expect, it } from 'vitest'
import type { ChargeOnPaper } from '../bill-on-paper.ts'
import { chargeName, chargeReason } from './charge-words.ts'
import { comparisonWords } from './comparison.ts'
import { monthMark, monthName, periodDays, weekday } from './days.ts'
import { pesos, plainNumber } from './pesos.ts'
import { share } from './share.ts'
import { cubicMetres, litresText, registerValue } from './volume.ts'

describe('numbers as people read them', () => {
  it.each([
    ['1234.50', '$1,234.50'],
    ['0', '$0.00'],
    ['-80.5', '−$80.50'],
    ['1234567.89', '$1,234,567.89'],
    ['52.193017', '$52.193017'],
    ['52.190000', '$52.19'],
    ['123456789012345.67', '$123,456,789,012,345.67'],
  ])('writes %s pesos as %s', (text, words) => expect(pesos(text)).toBe(words))

  it('drops idle zeros of a count', () => {
    expect(plainNumber('18.00')).toBe('18')
    expect(plainNumber('1234.50')).toBe('1,234.5')
  })

  it.each([
    ['0.10', '10 %'],
    ['0.0147', '1.47 %'],
    ['-0.50', '−50 %'],
    ['1', '100 %'],
  ])('says the rate %s as %s', (rate, words) => expect(share(rate)).toBe(words))

  it('tells volumes to a tenth of a cubic metre, registers to the litre', () => {
    expect([18428, 49, 0, 1_234_567].map(cubicMetres)).toEqual(['18.4', '0.0', '0', '1,234.6'])
    expect(registerValue(1_221_840)).toBe('1,221.840 m³')
    expect(litresText(398_248)).toBe('398,248 L')
  })
})

describe('days as people read them', () => {
  it('names the last day of a period, not the day behind it', () => {
    expect(periodDays({ from: '2026-10-14', to: '2026-11-14' })).toBe(
      '14 de octubre al 13 de noviembre de 2026',
    )
    expect(periodDays({ from: '2025-12-14', to: '2026-01-14' })).toBe(
      '14 de diciembre de 2025 al 13 de enero de 2026',
    )
  })

  it('names days and months whatever the zone of the machine', () => {
    expect(weekday('2026-12-04')).toBe('viernes 4 de diciembre')
    expect(monthName('2026-01')).toBe('enero de 2026')
    expect(monthMark('2026-01')).toBe('ene')
  })

  it('refuses what is no day', () => {
    expect(() => weekday('soon')).toThrow(RangeError)
  })
})

describe('a charge in words', () => {
  const period = { from: '2026-10-14', to: '2026-11-14' }
  const fixed = { quantity: '1', unit: 'servicio', unitPrice: '280.26597' }
  const used = { quantity: '18', unit: 'm³', unitPrice: '52.193017' }
  const water: ChargeOnPaper = {
    ...used,
    ...period,
    code: 'water',
    kind: 'service',
    label: 'Consumo de agua',
    base: '280.26597',
    rate: null,
    units: 1,
    parts: [fixed, used],
    amount: '1219.74',
    vatRate: '0.00',
    vat: '0.00',
  }

  it('says a fixed charge and cubic metres as one would compute them', () => {
    expect(chargeReason(water)).toBe('$280.26597 fijos + 18 m³ × $52.193017')
    expect(chargeReason({ ...water, parts: [] })).toBe('18 m³ × $52.193017')
    expect(chargeReason({ ...water, parts: [fixed, { ...used, quantity: '0.00' }] })).toBe('$280.26597 fijos')
  })

  it('multiplies by the dwellings', () => {
    expect(chargeReason({ ...water, units: 4 })).toBe('4 viviendas × ($280.26597 fijos + 18 m³ × $52.193017)')
    expect(chargeReason({ ...water, units: 4, parts: [used] })).toBe('4 viviendas × 18 m³ × $52.193017')
  })

  it('says the row of a table as such', () => {
    const row = { quantity: '1', unit: 'servicio', unitPrice: '649.52764' }
    expect(chargeReason({ ...water, parts: [row] })).toBe('18 m³ en la tabla: $649.52764')
    expect(chargeReason({ ...water, parts: [row], units: 2 })).toBe(
      '2 viviendas × (18 m³ en la tabla: $649.52764)',
    )
  })

  it('says a share of another amount', () => {
    expect(chargeReason({ ...water, rate: '0.10', base: '1219.74' })).toBe('10 % de $1,219.74')
  })

  it('names what it knows plainly, the rest as the tariff does, and days where they are not all', () => {
    expect(chargeName(water, period)).toBe('Agua potable')
    expect(chargeName({ ...water, code: 'cuota-7' }, period)).toBe('Consumo de agua')
    expect(chargeName({ ...water, from: '2026-11-01' }, period)).toBe('Agua potable, del 1 nov al 13 nov')
  })
})

describe('use compared with before', () => {
  const month = (name: string, litres: number | null) => ({ month: name, litres, estimated: false })
  const usage = {
    litres: 18_000,
    days: 31,
    lastYearLitres: 20_000,
    months: [month('2026-10', 15_000), month('2026-11', 18_000)],
    comparison: null,
  }

  it.each([
    [usage, 'Usaste 10 % menos que en noviembre de 2025.'],
    [{ ...usage, litres: 25_000 }, 'Usaste 25 % más que en noviembre de 2025.'],
    [{ ...usage, litres: 241_000 }, 'Usaste 12 veces lo que en noviembre de 2025.'],
    [{ ...usage, litres: 20_050 }, 'Usaste lo mismo que en noviembre de 2025.'],
    [{ ...usage, lastYearLitres: null }, 'Usaste 20 % más que el mes anterior.'],
    [{ ...usage, lastYearLitres: 0, months: [month('2026-11', 18_000)] }, ''],
    [{ ...usage, comparison: 'Como se sabe.' }, 'Como se sabe.'],
  ])('is said in a sentence: case %#', (used, words) => expect(comparisonWords(used)).toBe(words))
})

import { expect, test } from 'vitest'
import { barsFile } from './bars-file.ts'

const from = '2026-11-20T06:00:00.000Z'
const to = '2026-11-20T07:00:00.000Z'
const bars = [
  { from, to, volume: '0.041', interpolated: null },
  { from: to, to: '2026-11-20T08:00:00.000Z', volume: null, interpolated: '0.012' },
]

test('says the figures as the downloads of the product do, by the clock of Mexico City', async () => {
  expect(await barsFile(bars, 'csv').text()).toBe(
    [
      'Desde,Hasta,Zona horaria,Consumo (m³),Calidad',
      '2026-11-20 00:00,2026-11-20 01:00,UTC-06:00,0.041,medido',
      '2026-11-20 01:00,2026-11-20 02:00,UTC-06:00,0.012,interpolado',
      '',
    ].join('\r\n'),
  )
})

test('the workbook says the same', async () => {
  const text = await barsFile(bars, 'xlsx').text()
  expect(text.startsWith('PK')).toBe(true)
  expect(text).toContain('<c><v>0.041</v></c>')
  expect(text).toContain('<c><v>0.012</v></c>')
})

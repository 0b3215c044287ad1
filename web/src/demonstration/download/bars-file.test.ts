import { expect, test } from 'vitest'
import { barsFile } from './bars-file.ts'

const from = '2026-11-20T06:00:00.000Z'
const to = '2026-11-20T07:00:00.000Z'
const bars = [
  { from, to, volume: '0.041', interpolated: null },
  { from: to, to: '2026-11-20T08:00:00.000Z', volume: null, interpolated: '0.012' },
]

test('a gap is an empty cell, and its share stands in a column of its own', async () => {
  expect(await barsFile(bars, 'csv').text()).toBe(
    `desde,hasta,litros,litros repartidos\r\n${from},${to},41,\r\n${to},2026-11-20T08:00:00.000Z,,12\r\n`,
  )
})

test('the workbook says the same', async () => {
  const text = await barsFile(bars, 'xlsx').text()
  expect(text.startsWith('PK')).toBe(true)
  expect(text).toContain('<c><v>41</v></c><c/>')
  expect(text).toContain('<c/><c><v>12</v></c>')
})

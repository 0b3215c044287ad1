import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import DataTable from './DataTable.vue'

function table() {
  return mount(DataTable, {
    props: {
      caption: 'Consumo por hora, hoy',
      headings: ['Hora', 'Consumo'],
      rows: [
        { key: 'a', cells: ['00:00–01:00', '20 L'] },
        { key: 'b', cells: ['01:00–02:00', 'sin señal'] },
      ],
    },
  })
}

test('names each row by its first cell', () => {
  const rows = table().findAll('tbody tr')
  expect(rows.map((row) => [row.get('th[scope=row]').text(), row.get('td').text()])).toEqual([
    ['00:00–01:00', '20 L'],
    ['01:00–02:00', 'sin señal'],
  ])
})

test('stumbles nobody', async () => {
  expect(await axeBreaches(table().element)).toEqual([])
})

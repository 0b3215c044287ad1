import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import CalendarHeat, { type CalendarDay } from './CalendarHeat.vue'

const day = (
  number: string,
  level: CalendarDay['level'],
  state: CalendarDay['state'] = 'known',
): CalendarDay => ({
  key: number,
  number,
  label: `${number} nov`,
  text: level === null ? 'sin señal' : `${level}00 L`,
  figure: level === null ? '' : `${level}00`,
  level,
  state,
})

function calendar(showsFigures = false) {
  const weeks = [
    [null, null, null, null, null, null, day('1', 0)],
    [day('2', 4), day('3', null, 'gap')],
  ]
  return mount(CalendarHeat, {
    props: {
      name: 'Litros de cada día',
      weekdays: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
      weeks,
      showsFigures,
    },
  })
}

test('colour is never all that says how much: each day says its volume to who listens', () => {
  const days = calendar().findAll('button')
  expect(days.map((one) => one.get('.visually-hidden').text())).toEqual([
    '1 nov: 000 L',
    '2 nov: 400 L',
    '3 nov: sin señal',
  ])
})

test('shows its figures on demand', () => {
  expect(calendar().find('.figure').exists()).toBe(false)
  expect(
    calendar(true)
      .findAll('.figure')
      .map((figure) => figure.text()),
  ).toEqual(['000', '400', ''])
})

test('a day that is tapped is read', async () => {
  const wrapper = calendar()
  await wrapper.findAll('button')[1]?.trigger('click')
  expect(wrapper.emitted('update:selected')).toEqual([['2']])
})

test('stumbles nobody', async () => {
  expect(await axeBreaches(calendar(true).element)).toEqual([])
})

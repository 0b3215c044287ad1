import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import PatternSketch from './PatternSketch.vue'

test('is a picture with a name, in which the night stands out', async () => {
  const hours = Array.from({ length: 24 }, () => 0.5)
  const wrapper = mount(PatternSketch, { props: { label: 'Dibujo: agua en cada hora', hours } })
  expect(wrapper.attributes('role')).toBe('img')
  expect(wrapper.attributes('aria-label')).toBe('Dibujo: agua en cada hora')
  expect(wrapper.findAll('.hour')).toHaveLength(24)
  expect(wrapper.findAll('.asleep')).toHaveLength(5)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import IconButton from './IconButton.vue'

test('says what it does to who cannot see its icon, and to who does not know it', async () => {
  const wrapper = mount(IconButton, { props: { icon: 'plus', label: 'Acercar' } })
  expect(wrapper.text()).toBe('Acercar')
  expect(wrapper.attributes('title')).toBe('Acercar')
  await wrapper.trigger('click')
  expect(wrapper.emitted('click')).toHaveLength(1)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

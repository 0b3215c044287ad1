import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import StatusBadge from './StatusBadge.vue'

test('says in a word what its colour means, and says when it changes', async () => {
  const badge = mount(StatusBadge, { props: { icon: 'live', tone: 'live' }, slots: { default: 'En vivo' } })
  expect(badge.text()).toBe('En vivo')
  expect(badge.attributes('role')).toBe('status')
  expect(await axeBreaches(badge.element)).toEqual([])
})

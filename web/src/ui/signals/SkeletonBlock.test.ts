import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import SkeletonBlock from './SkeletonBlock.vue'

test('is only a shape: nobody hears of it', async () => {
  const block = mount(SkeletonBlock, { props: { shape: 'chart' } })
  expect(block.attributes('aria-hidden')).toBe('true')
  expect(await axeBreaches(block.element)).toEqual([])
})

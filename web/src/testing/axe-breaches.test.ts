import { expect, test } from 'vitest'
import { axeBreaches } from './axe-breaches.ts'

test('finds what a screen reader would stumble over', async () => {
  const element = document.createElement('div')
  element.innerHTML = '<input type="text"><button type="button"></button>'
  const breaches = await axeBreaches(element)
  expect(breaches.map((breach) => breach.split(':')[0])).toEqual(
    expect.arrayContaining(['label', 'button-name']),
  )
})

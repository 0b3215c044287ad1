import { afterEach, expect, test } from 'vitest'
import { forgetInvitation, keepInvitation, recallInvitation } from './invitation.ts'

afterEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})

test('an invitation waits through signing in, and its code is not in the address meanwhile', () => {
  history.replaceState(null, '', '/unirse#A-code_1')
  keepInvitation()
  expect(location.href).not.toContain('A-code_1')
  expect(recallInvitation()).toBe('A-code_1')
  forgetInvitation()
  expect(recallInvitation()).toBe('')
})

test('what stands behind the # of another page is not a code', () => {
  history.replaceState(null, '', '/consumo#content')
  keepInvitation()
  expect(recallInvitation()).toBe('')
  expect(location.hash).toBe('#content')
})

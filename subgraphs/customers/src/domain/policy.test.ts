import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { expect, test } from 'vitest'
import { mayChangeContactEmail, mayRegisterCustomer, maySeeCustomer, ownCustomerId } from './policy.ts'

const ana = { id: 'ana', operatingUnitIds: [1, 5] }
const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })
const staff = (...operatingUnitIds: number[]): Viewer => ({ kind: 'staff', subject: 's', operatingUnitIds })

test('a customer is seen by themselves, by offices that have to do with them and by the system', () => {
  expect(
    [resident('ana'), staff(5), staff(1), systemViewer].map((viewer) => maySeeCustomer(viewer, ana)),
  ).toEqual([true, true, true, true])
  expect(
    [resident('luis'), staff(2), staff(), anonymousViewer].map((viewer) => maySeeCustomer(viewer, ana)),
  ).toEqual([false, false, false, false])
})

test('only staff of the office register customers there', () => {
  expect(
    [staff(1), staff(2), resident('ana'), anonymousViewer].map((viewer) => mayRegisterCustomer(viewer, 1)),
  ).toEqual([true, false, false, false])
})

test('a customer and their offices change where notices go, nobody else', () => {
  expect(
    [resident('ana'), staff(5), resident('luis'), staff(2), anonymousViewer].map((viewer) =>
      mayChangeContactEmail(viewer, ana),
    ),
  ).toEqual([true, true, false, false, false])
})

test('only a resident is a customer', () => {
  expect([resident('ana'), staff(1), systemViewer, anonymousViewer].map(ownCustomerId)).toEqual([
    'ana',
    null,
    null,
    null,
  ])
})

import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { expect, test } from 'vitest'
import { maySeeContract, maySeeServicePoint, mayStartContract } from './policy.ts'

const contract = { customerId: 'ana', operatingUnitId: 1 }
const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })
const staff = (...operatingUnitIds: number[]): Viewer => ({ kind: 'staff', subject: 's', operatingUnitIds })

test('the holder, the office and the system see a contract, nobody else', () => {
  expect(
    [resident('ana'), staff(1), staff(2, 1), systemViewer].map((viewer) => maySeeContract(viewer, contract)),
  ).toEqual([true, true, true, true])
  expect(
    [resident('luis'), staff(2), staff(), anonymousViewer].map((viewer) => maySeeContract(viewer, contract)),
  ).toEqual([false, false, false, false])
})

test('only staff of the office start a supply there', () => {
  expect(mayStartContract(staff(1), 1)).toBe(true)
  expect([staff(2), resident('ana'), anonymousViewer].map((viewer) => mayStartContract(viewer, 1))).toEqual([
    false,
    false,
    false,
  ])
})

test('a place without a contract is seen by its office alone', () => {
  expect(maySeeServicePoint(staff(1), 1, null)).toBe(true)
  expect(
    [staff(2), resident('ana'), anonymousViewer].map((viewer) => maySeeServicePoint(viewer, 1, null)),
  ).toEqual([false, false, false])
})

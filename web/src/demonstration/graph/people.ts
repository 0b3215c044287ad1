import type { House } from '../house/house.ts'
import { wholeConnection } from './connection.ts'

const dayMs = 86_400_000

type Role = 'TENANT' | 'HELPER' | 'ALERTS_ONLY'

interface Member {
  readonly id: string
  readonly role: Role
  readonly name: string
  readonly since: string
  readonly endedAt: null
  readonly byClaim: boolean
  readonly isMe: boolean
}

interface Invitation {
  readonly id: string
  readonly role: Role
  readonly name: string
  readonly createdAt: string
  readonly expiresAt: string
}

/** Who looks at the invented houses, as the visitor leaves them. */
export interface HousePeople {
  members(house: House): Member[]
  invitations(house: House): Invitation[]
  invite(house: House, asked: { id: string; role: Role; name: string }): Invitation
  revoke(id: string): boolean
  end(id: string): boolean
}

function beginning(house: House, now: Date): Member[] {
  const since = (days: number) => new Date(now.getTime() - days * dayMs).toISOString()
  const member = (id: number, name: string, role: Role, days: number, own: Partial<Member> = {}): Member => ({
    id: `d0000000-0000-4000-8000-00000000020${id}`,
    ...{ role, name, since: since(days), endedAt: null, byClaim: false, isMe: false },
    ...own,
  })
  if (house.role !== 'OWNER') return [member(3, 'Familia de demostración', 'HELPER', 41, { isMe: true })]
  return [
    member(1, 'Mariana', 'TENANT', 212, { byClaim: true }),
    member(2, 'Beto, el plomero', 'ALERTS_ONLY', 9),
  ]
}

export function housePeople(houses: readonly House[], now: () => Date): HousePeople {
  const members = new Map(houses.map((house) => [house, beginning(house, now())]))
  const invitations = new Map<House, Invitation[]>()
  const without = <One extends { readonly id: string }>(lists: Map<House, One[]>, id: string) => {
    for (const [house, list] of lists) {
      if (!list.some((one) => one.id === id)) continue
      lists.set(
        house,
        list.filter((one) => one.id !== id),
      )
      return true
    }
    return false
  }
  return {
    members: (house) => members.get(house) ?? [],
    invitations: (house) => invitations.get(house) ?? [],
    invite(house, { id, role, name }) {
      const createdAt = now()
      const expiresAt = new Date(createdAt.getTime() + 7 * dayMs).toISOString()
      const invitation = { id, role, name, createdAt: createdAt.toISOString(), expiresAt }
      const before = (invitations.get(house) ?? []).filter((one) => one.id !== id)
      invitations.set(house, [...before, invitation])
      return invitation
    },
    revoke: (id) => without(invitations, id),
    end: (id) => without(members, id),
  }
}

/** As a contract's fields tell it. */
export const peopleFields = (people: HousePeople, house: House) => ({
  members: () => wholeConnection(people.members(house)),
  invitations: () => wholeConnection(people.invitations(house)),
})

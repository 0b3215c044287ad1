import { type FragmentType, useFragment } from '../../../graphql/generated/fragment-masking.ts'
import {
  type SimulatedGroupFragment,
  SimulatedGroupFragmentDoc,
  type SimulatedTenthFragment,
  SimulatedTenthFragmentDoc,
} from '../../../graphql/generated/graphql.ts'

export type ShownTenth = SimulatedTenthFragment

/** A group of a simulation with its tenths. */
export interface ShownGroup extends Omit<SimulatedGroupFragment, 'byConsumption' | 'byBill'> {
  readonly byConsumption: readonly ShownTenth[]
  readonly byBill: readonly ShownTenth[]
}

/** Takes a group off the answer of which it is a part. */
export function shownGroup(masked: FragmentType<typeof SimulatedGroupFragmentDoc>): ShownGroup {
  const group = useFragment(SimulatedGroupFragmentDoc, masked)
  return {
    ...group,
    byConsumption: useFragment(SimulatedTenthFragmentDoc, group.byConsumption),
    byBill: useFragment(SimulatedTenthFragmentDoc, group.byBill),
  }
}

import { digits } from '../world/ids.ts'
import { type World, worldNow } from '../world/world.ts'
import { civilDay } from './civil-day.ts'
import type { Movement } from './movement.ts'

/** Books money on the collecting account now, or on a told day. */
export function creditBank(
  world: World,
  told: Omit<Movement, 'day' | 'at' | 'reference'> & { readonly day?: string; readonly reference?: string },
): Movement {
  const now = worldNow(world)
  const movement: Movement = {
    ...{ day: civilDay(now), at: now.toISOString(), reference: digits(7) },
    ...told,
  }
  world.memory.bank.push(movement)
  return movement
}

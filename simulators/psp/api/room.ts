import type { ProviderMemory, World } from '../world/world.ts'
import type { Dialect } from './dialect.ts'

/** What one provider's API stands on. */
export interface Room {
  readonly world: World
  readonly dialect: Dialect
  /** The provider's own part of the world's memory. */
  readonly memory: ProviderMemory
}

/** A provider's room as things stand: the memory may have been emptied in between. */
export function roomOf(world: World, dialect: Dialect): Room {
  return { world, dialect, memory: world.memory[dialect.provider] }
}

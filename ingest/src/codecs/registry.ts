// Generated from the device folders by generate-registry.ts; not edited by hand.
import type { WmbusDevice } from './wmbus/device.ts'
import { device as kamstrupFlowiq2200 } from './wmbus/kamstrup-flowiq-2200/device.ts'
import { device as kamstrupMultical21 } from './wmbus/kamstrup-multical-21/device.ts'
import { device as kamstrupMulticalHeat } from './wmbus/kamstrup-multical-heat/device.ts'

/** Every Wireless M-Bus device that has a folder. */
export const wmbusDevices: readonly WmbusDevice[] = [
  kamstrupFlowiq2200,
  kamstrupMultical21,
  kamstrupMulticalHeat,
]

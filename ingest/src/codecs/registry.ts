// Generated from the device folders by generate-registry.ts; not edited by hand.
import { device as apatorAtWmbus162 } from './wmbus/apator-at-wmbus-16-2/device.ts'
import { device as apatorAtWmbus172 } from './wmbus/apator-at-wmbus-17-2/device.ts'
import { device as apatorNa1 } from './wmbus/apator-na-1/device.ts'
import { device as axiomaQalcosonicW1 } from './wmbus/axioma-qalcosonic-w1/device.ts'
import { device as bmetersIwmTx5 } from './wmbus/bmeters-iwm-tx5/device.ts'
import type { WmbusDevice } from './wmbus/device.ts'
import { device as diehlIzar } from './wmbus/diehl-izar/device.ts'
import { device as kamstrupFlowiq2200 } from './wmbus/kamstrup-flowiq-2200/device.ts'
import { device as kamstrupMultical21 } from './wmbus/kamstrup-multical-21/device.ts'
import { device as kamstrupMulticalHeat } from './wmbus/kamstrup-multical-heat/device.ts'
import { device as qundisQwater } from './wmbus/qundis-qwater/device.ts'
import { device as techemMkRadio3 } from './wmbus/techem-mk-radio-3/device.ts'
import { device as zenner0b } from './wmbus/zenner-0b/device.ts'

/** Every Wireless M-Bus device that has a folder. */
export const wmbusDevices: readonly WmbusDevice[] = [
  apatorAtWmbus162,
  apatorAtWmbus172,
  apatorNa1,
  axiomaQalcosonicW1,
  bmetersIwmTx5,
  diehlIzar,
  kamstrupFlowiq2200,
  kamstrupMultical21,
  kamstrupMulticalHeat,
  qundisQwater,
  techemMkRadio3,
  zenner0b,
]

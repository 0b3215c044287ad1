import { type RadioAddress, type RadioNetwork, type RadioProfile, wmbusAddress } from '../radio.ts'

/** A radio as somebody writes it down. */
export interface RadioWish {
  readonly network: RadioNetwork
  /** WMBUS: eight digits; LORAWAN: a DevEUI; NBIOT: the serial number of the module. */
  readonly address: string
  readonly encryptionKey: string | null
  readonly profile: RadioProfile | null
  readonly intervalSeconds: number | null
  /** LORAWAN: application of the network server, where it is known beforehand. */
  readonly application: string | null
}

/** A radio whose parts are well written and spelled in one way. */
export interface InstalledRadio extends RadioAddress {
  /** AES-128, 32 lower-case hexadecimal digits; null: not known yet, or deciphered by the network. */
  readonly encryptionKey: string | null
  readonly profile: RadioProfile | null
  readonly intervalSeconds: number | null
  readonly application: string | null
}

/** Parts of a radio that can be written wrongly. */
export type RadioPart =
  | 'manufacturer'
  | 'address'
  | 'encryptionKey'
  | 'profile'
  | 'litresPerPulse'
  | 'interval'
  | 'application'

const makerForm = /^[A-Z]{3}$/
const keyForm = /^[0-9a-f]{32}$/
const nameForm = /^[a-z0-9][a-z0-9._-]{0,63}$/
const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** No meter is silent on purpose for longer than a month. */
const longestIntervalSeconds = 31 * 86_400

const addressForm: Readonly<Record<RadioNetwork, RegExp>> = {
  // The address of a telegram carries eight BCD digits (EN 13757-7 §5.4.2).
  WMBUS: /^\d{8}$/,
  // EUI-64 (LoRaWAN 1.0.4 §6.1.1.2).
  LORAWAN: /^[0-9a-f]{16}$/,
  // It becomes a level of a topic: no slash, no wildcard (MQTT 5 §4.7).
  NBIOT: /^[A-Za-z0-9._:-]{1,64}$/,
}

/** Reads a radio as it was written down, or names the part that cannot be right. `manufacturer` is the meter's. */
export function radioOf(manufacturer: string, wish: RadioWish): InstalledRadio | RadioPart {
  const { network, profile, intervalSeconds } = wish
  if (!makerForm.test(manufacturer)) return 'manufacturer'
  const written = network === 'LORAWAN' ? eui(wish.address) : wish.address.trim()
  if (!addressForm[network].test(written)) return 'address'
  const encryptionKey = wish.encryptionKey?.trim().toLowerCase() ?? null
  // Other networks decipher by themselves: a key there is one that was meant for another radio.
  if (encryptionKey !== null && !(network === 'WMBUS' && keyForm.test(encryptionKey))) return 'encryptionKey'
  if (profile !== null && !(nameForm.test(profile.vendor) && nameForm.test(profile.model))) return 'profile'
  if (profile?.litresPerPulse != null && !(profile.litresPerPulse > 0)) return 'litresPerPulse'
  if (intervalSeconds !== null && !(intervalSeconds >= 1 && intervalSeconds <= longestIntervalSeconds)) {
    return 'interval'
  }
  const application = wish.application?.toLowerCase() ?? null
  if (application !== null && !(network === 'LORAWAN' && uuidForm.test(application))) return 'application'
  const address = network === 'WMBUS' ? wmbusAddress(manufacturer, written) : { network, address: written }
  return { ...address, encryptionKey, profile, intervalSeconds, application }
}

/** Labels print an EUI in capitals and in groups: `70-B3-D5-49-91-00-00-01`. */
function eui(text: string): string {
  return text.replaceAll(/[\s:-]/g, '').toLowerCase()
}

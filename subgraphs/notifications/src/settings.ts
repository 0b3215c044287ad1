import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import * as v from 'valibot'
import type { AllowedHosts } from './domain/push-address.ts'

/** How this installation speaks to push services. */
export interface PushSettings extends AllowedHosts {
  /** VAPID (RFC 8292): an uncompressed P-256 point in base64url. Browsers subscribe with it. */
  readonly publicKey: string
  /** Its private half, 32 bytes in base64url. A new pair makes every subscription useless. */
  readonly privateKey: string
  /** Whom a push service may turn to: `mailto:` or `https:`. */
  readonly contact: string
}

/** Push services of the browsers that people use: Chrome and its kin, Firefox, Safari, Edge. */
const knownHosts = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '*.push.apple.com',
  '*.notify.windows.com',
].join(',')

/** Variables of this domain alone. */
export const pushVariables = {
  AQUACIS_PUSH_PUBLIC_KEY: v.pipe(
    v.string(),
    v.regex(
      /^B[\w-]{86}$/,
      'an uncompressed P-256 point in base64url, as `npx web-push generate-vapid-keys` gives it',
    ),
  ),
  AQUACIS_PUSH_PRIVATE_KEY: v.pipe(
    v.string(),
    v.regex(/^[\w-]{43}$/, '32 bytes in base64url, as `npx web-push generate-vapid-keys` gives them'),
  ),
  AQUACIS_PUSH_CONTACT: v.pipe(
    v.string(),
    v.regex(/^(mailto:.+@.+|https:\/\/.+)/, 'whom push services may turn to: mailto:… or https://…'),
  ),
  AQUACIS_PUSH_HOSTS: v.pipe(
    v.optional(v.string(), knownHosts),
    v.regex(
      /^((\*\.)?[a-z0-9.-]+)(,(\*\.)?[a-z0-9.-]+)*$/,
      'hosts with commas between them; *. and a domain stands for its subdomains',
    ),
  ),
  /** For trying things out on one machine. */
  AQUACIS_PUSH_LOOPBACK: v.optional(v.picklist(['on', 'off'], 'on or off'), 'off'),
}

const settingsSchema = v.object(pushVariables)

/** What a running subgraph was told. Throws where it was told nothing: a bug of the process. */
export function pushSettingsOf({ settings }: SubgraphRoom): PushSettings {
  const told = v.parse(settingsSchema, settings)
  return {
    publicKey: told.AQUACIS_PUSH_PUBLIC_KEY,
    privateKey: told.AQUACIS_PUSH_PRIVATE_KEY,
    contact: told.AQUACIS_PUSH_CONTACT,
    hosts: told.AQUACIS_PUSH_HOSTS.split(','),
    loopback: told.AQUACIS_PUSH_LOOPBACK === 'on',
  }
}

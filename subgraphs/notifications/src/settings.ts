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

/** How this installation writes to people by mail. */
export interface MailSettings {
  /** Of the utility's mail server: `smtp://` or `smtps://`, with user and password where it wants them. */
  readonly smtpUrl: string
  readonly from: string
  /** Where people open the app, without a slash at its end: letters lead there. */
  readonly appUrl: string
}

/** Variables of letters; without a mail server nobody is written to. */
export const mailVariables = {
  AQUACIS_NOTIFICATIONS_SMTP_URL: v.optional(
    v.pipe(v.string(), v.regex(/^smtps?:\/\/.+/, 'a mail server: smtp://… or smtps://…')),
  ),
  AQUACIS_NOTIFICATIONS_MAIL_FROM: v.optional(v.string(), 'Mi agua <no-responder@aquacis.invalid>'),
  AQUACIS_NOTIFICATIONS_APP_URL: v.pipe(
    v.optional(v.string(), 'http://localhost:4000'),
    v.regex(/^https?:\/\/[^/]+$/, 'where people open the app: https://… without a path'),
  ),
}

const settingsSchema = v.object(pushVariables)
const mailSettingsSchema = v.object(mailVariables)

/** How a running subgraph writes letters; null where it was told no mail server. */
export function mailSettingsOf({ settings }: SubgraphRoom): MailSettings | null {
  const told = v.parse(mailSettingsSchema, settings)
  const smtpUrl = told.AQUACIS_NOTIFICATIONS_SMTP_URL
  if (smtpUrl === undefined) return null
  return {
    smtpUrl,
    from: told.AQUACIS_NOTIFICATIONS_MAIL_FROM,
    appUrl: told.AQUACIS_NOTIFICATIONS_APP_URL,
  }
}

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

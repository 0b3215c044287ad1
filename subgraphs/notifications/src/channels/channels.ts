import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { mailSettingsOf, pushSettingsOf } from '../settings.ts'
import type { PushChannel } from './channel.ts'
import { createMail, type MailChannel } from './mail.ts'
import { createWebPush } from './web-push.ts'

/** Every way in which this installation reaches people. */
export interface Channels {
  readonly push: PushChannel
  /** Null where no mail server was told. */
  readonly mail: { readonly channel: MailChannel; readonly appUrl: string } | null
}

/** The channels of a running subgraph, as its settings have them. */
export function createChannels(room: SubgraphRoom): Channels {
  const mail = mailSettingsOf(room)
  return {
    push: createWebPush(pushSettingsOf(room)),
    mail: mail && { channel: createMail(mail), appUrl: mail.appUrl },
  }
}
